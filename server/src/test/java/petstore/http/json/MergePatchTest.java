package petstore.http.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import petstore.http.Value;

class MergePatchTest {
  /// The examples of RFC 7396, appendix A.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'a':'b'}           | {'a':'c'}                    | {'a':'c'}",
        "{'a':'b'}           | {'b':'c'}                    | {'a':'b','b':'c'}",
        "{'a':'b'}           | {'a':null}                   | {}",
        "{'a':'b','b':'c'}   | {'a':null}                   | {'b':'c'}",
        "{'a':['b']}         | {'a':'c'}                    | {'a':'c'}",
        "{'a':'c'}           | {'a':['b']}                  | {'a':['b']}",
        "{'a':{'b':'c'}}     | {'a':{'b':'d','c':null}}     | {'a':{'b':'d'}}",
        "{'a':[{'b':'c'}]}   | {'a':[1]}                    | {'a':[1]}",
        "['a','b']           | ['c','d']                    | ['c','d']",
        "{'a':'b'}           | ['c']                        | ['c']",
        "{'a':'foo'}         | null                         | null",
        "{'a':'foo'}         | 'bar'                        | 'bar'",
        "{'e':null}          | {'a':1}                      | {'e':null,'a':1}",
        "[1,2]               | {'a':'b','c':null}           | {'a':'b'}",
        "{}                  | {'a':{'bb':{'ccc':null}}}    | {'a':{'bb':{}}}"
      })
  void it_does_what_the_examples_of_the_rfc_say(String target, String patch, String result) {
    assertEquals(result, written(MergePatch.apply(value(target), value(patch))));
  }

  private static Value value(String json) {
    return Json.read(json.replace('\'', '"').getBytes(UTF_8)).orElseThrow();
  }

  private static String written(Value value) {
    return new String(Json.write(json -> ValueWriter.write(value, json)), UTF_8).replace('"', '\'');
  }
}
