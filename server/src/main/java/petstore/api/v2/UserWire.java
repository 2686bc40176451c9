package petstore.api.v2;

import petstore.core.users.UserAccount;
import petstore.http.xml.XmlWriter;
import tools.jackson.core.JsonGenerator;

/// A user as `/v2` writes it: members in the definition's order in JSON, in alphabetical order in
/// XML.
record UserWire(long number, UserAccount account) {

  void write(JsonGenerator json) {
    json.writeStartObject();
    json.writeNumberProperty("id", number);
    Answers.text(json, "username", account.username());
    Answers.text(json, "firstName", account.firstName());
    Answers.text(json, "lastName", account.lastName());
    Answers.text(json, "email", account.email());
    Answers.text(json, "password", account.password());
    Answers.text(json, "phone", account.phone());
    json.writeNumberProperty("userStatus", account.userStatus());
    json.writeEndObject();
  }

  void writeXml(XmlWriter xml) {
    xml.start("User");
    Answers.leaf(xml, "email", account.email());
    Answers.leaf(xml, "firstName", account.firstName());
    xml.leaf("id", number);
    Answers.leaf(xml, "lastName", account.lastName());
    Answers.leaf(xml, "password", account.password());
    Answers.leaf(xml, "phone", account.phone());
    xml.leaf("userStatus", account.userStatus());
    Answers.leaf(xml, "username", account.username());
    xml.end("User");
  }
}
