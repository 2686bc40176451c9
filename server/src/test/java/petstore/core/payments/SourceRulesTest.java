package petstore.core.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.core.kernel.Fault;

class SourceRulesTest {
  private static final SourceRules RULES =
      new SourceRules(InstantSource.fixed(Instant.parse("2026-03-31T23:59:59Z")));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4242424242424242",
        "4000000000000002",
        "4222222222222",
        "378282246310005",
        "6304000000000000000"
      })
  void numbers_of_cards_are_taken(String number) {
    assertEquals(List.of(), SourceRules.cardNumber(number, "/number"));
  }

  @ParameterizedTest
  @CsvSource({
    "4242424242424241, invalid_checksum",
    "424242424242, invalid_format",
    "42424242424242424242, invalid_format",
    "4242 4242 4242 4242, invalid_format",
    "************4242, masked",
    "٤242424242424242, invalid_format",
    "4242424242424242x, invalid_format"
  })
  void what_is_no_number_of_a_card_is_refused_without_being_repeated(String text, String code) {
    Fault fault = SourceRules.cardNumber(text, "/number").getFirst();
    assertEquals(code, fault.code());
    assertFalse(fault.toString().contains(text));
  }

  @ParameterizedTest
  @CsvSource({
    "4242424242424242, VISA", "5555555555554444, MASTERCARD", "2223003122003222, MASTERCARD",
    "378282246310005, AMEX", "6011111111111117, DISCOVER", "3056930009020004, DINERS",
    "36227206271667, DINERS", "3566002020360505, JCB", "6200000000000005, UNIONPAY",
    "6445644564456445, DISCOVER"
  })
  void the_brand_is_in_the_number(String number, CardBrand brand) {
    assertEquals(Optional.of(brand), CardBrand.of(number));
  }

  @Test
  void some_cards_have_no_brand_that_is_known() {
    assertEquals(Optional.empty(), CardBrand.of("6304000000000000"));
  }

  @Test
  void a_card_is_good_until_its_month_is_over_everywhere() {
    assertTrue(RULES.isExpired(2, 2026));
    assertTrue(RULES.isExpired(12, 2025));
    assertFalse(RULES.isExpired(3, 2026));
    assertFalse(RULES.isExpired(1, 2027));
    var next = new SourceRules(InstantSource.fixed(Instant.parse("2026-04-01T11:59:59Z")));
    assertFalse(next.isExpired(3, 2026));
    var later = new SourceRules(InstantSource.fixed(Instant.parse("2026-04-01T12:00:00Z")));
    assertTrue(later.isExpired(3, 2026));
  }

  @ParameterizedTest
  @ValueSource(strings = {"12", "12345", "12a", ""})
  void what_is_no_security_code_is_refused(String text) {
    assertEquals("invalid_format", SourceRules.cvc(text, "/cvc").getFirst().code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"110000000", "021000021", "011401533"})
  void numbers_of_banks_are_taken(String number) {
    assertEquals(List.of(), SourceRules.routingNumber(number, "/routingNumber"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"110000001", "000000000", "11000000", "1100000000", "11000000x"})
  void what_is_no_number_of_a_bank_is_refused(String text) {
    assertEquals(1, SourceRules.routingNumber(text, "/routingNumber").size());
  }

  @ParameterizedTest
  @CsvSource({
    "123, invalid_format",
    "123456789012345678, invalid_format",
    "12-34, invalid_format",
    "****6789, masked"
  })
  void what_is_no_number_of_an_account_is_refused(String text, String code) {
    assertEquals(code, SourceRules.accountNumber(text, "/accountNumber").getFirst().code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"no", "NOR", "", "N1"})
  void what_is_no_country_is_refused(String text) {
    assertEquals(1, SourceRules.country(text, "/country").size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "a\nb"})
  void what_is_no_line_is_refused(String text) {
    assertEquals(1, SourceRules.line(text, "/name").size());
    assertEquals(1, SourceRules.line("a".repeat(101), "/name").size());
    assertEquals(List.of(), SourceRules.line("𝔸".repeat(100), "/name"));
  }

  @Test
  void of_a_short_number_nothing_is_shown() {
    assertEquals("****6789", account("23456789").mask());
    assertEquals(Optional.of("6789"), account("23456789").last4());
    assertEquals("*******", account("3456789").mask());
    assertEquals(Optional.empty(), account("3456789").last4());
  }

  @Test
  void numbers_and_codes_are_in_no_text() {
    var card = new CardDetails("Ann", "4242424242424242", "987", 8, 2031, null);
    var account = new BankDetails("Ann", "000123456789", "110000000", AccountType.SAVINGS);
    for (String text : List.of(card.toString(), account.toString(), card.masked().toString())) {
      assertFalse(text.contains("424242424242"), text);
      assertFalse(text.contains("987"), text);
      assertFalse(text.contains("00012345"), text);
    }
    var attempt = new Attempt(card.fingerprint(), Instant.EPOCH);
    assertFalse(attempt.toString().contains(card.fingerprint()));
  }

  @Test
  void a_source_is_known_again_by_number_and_date_whatever_its_code() {
    var card = new CardDetails("Ann", "4242424242424242", "987", 8, 2031, null);
    assertEquals(
        card.fingerprint(),
        new CardDetails("Lee", "4242424242424242", null, 8, 2031, null).fingerprint());
    assertNotEquals(
        card.fingerprint(),
        new CardDetails("Ann", "4000000000000002", "987", 8, 2031, null).fingerprint());
    assertNotEquals(
        card.fingerprint(),
        new CardDetails("Ann", "4242424242424242", "987", 9, 2031, null).fingerprint());
  }

  private static PaymentSource account(String number) {
    return new BankDetails("Ann", number, "110000000", AccountType.SAVINGS).masked();
  }
}
