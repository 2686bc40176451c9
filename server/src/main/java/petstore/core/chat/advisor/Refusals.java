package petstore.core.chat.advisor;

import java.util.Optional;

/// What is not the advisor's business.
final class Refusals {
  private static final Phrase PAYING = Phrase.of("(?:can|may|could|do) (?:i|we) pay");

  /// Numbers of cards, passwords, and the like: it knows none.
  static final Intent SECRETS =
      turn ->
          turn.has(
                      Phrase.of(
                          "(?:credit |debit |bank )?card numbers?",
                          "cvc",
                          "cvv",
                          "security codes?",
                          "(?:bank )?account numbers?",
                          "passwords?",
                          "api keys?",
                          "access tokens?",
                          "refresh tokens?",
                          "(?:client |signing |webhook )?secrets?",
                          "private keys?"))
                  && !turn.has(PAYING)
              ? Optional.of(
                  "I cannot help with that: card and account numbers, passwords, tokens and other"
                      + " secrets are not known to me, and I would not tell them. Please do not"
                      + " send me any, either. I am glad to help you find a pet.")
              : Optional.empty();

  /// What others ordered, and who they are.
  static final Intent OTHERS =
      Intent.fixed(
          "I cannot tell anything about other people or their orders. About your own orders I can:"
              + " ask \"Where is my order?\".",
          Phrase.of(
              "(?:other|another|all|every|any|some(?:body|one)(?: else)?'s|each|the"
                  + " last|recent|other people's|others'?)"
                  + " (?:users?|customers?|buyers?|people|persons?|peoples?|users'?"
                  + "|customers'?|client'?s?|orders?)(?:'s?)?",
              "(?:user|customer|buyer|admin|staff)(?:'s)? [a-z]*@?[a-z.]* ?(?:orders?|data|details"
                  + "|names?|e-?mails?|address(?:es)?|phones?)",
              "(?:somebody|someone) else(?:'s)?",
              "who (?:bought|ordered|adopted|has reserved|reserved|paid|owns|is buying)",
              "(?:list|show|give|tell|dump|export)(?: me)? (?:all |the |of"
                  + " )*(?:users?|customers?|orders?)(?! of mine)",
              "(?:e-?mail|address|phone(?: number)?) of",
              "(?:his|her|their) (?:orders?|e-?mail|address|phone)"));

  /// Attempts to make it something else.
  static final Intent INSTRUCTIONS =
      Intent.fixed(
          "I am this shop's pet advisor, and stay it: I have no hidden instructions to tell, and"
              + " take none from messages. Ask me about our pets, their care, or how to adopt one.",
          Phrase.of(
              "(?:system|hidden|initial|secret|your|previous|above|prior|earlier) (?:prompts?"
                  + "|instructions?|messages?|text|rules|configuration)",
              "(?:ignore|disregard|forget|override|bypass)(?: [a-z]+){0,4} (?:instructions?|rules?"
                  + "|prompts?|restrictions?|everything|above|said)",
              "jailbreak",
              "developer mode",
              "(?:pretend|act|behave)(?: to be| as| like)",
              "you are now",
              "canary",
              "role-?play"));

  /// What has nothing to do with pets.
  static final Intent OFF_TOPIC =
      Intent.fixed(
          "That is not my business, I am afraid: I only know about this shop's pets, their care,"
              + " and how to adopt one. Is there an animal that you are looking for?",
          Phrase.of(
              "weather",
              "forecast",
              "(?:raining|snowing|sunny)",
              "politics?",
              "president",
              "elections?",
              "stock market",
              "bitcoin",
              "football",
              "soccer",
              "world cup",
              "recipes?",
              "capital of",
              "translate",
              "(?:write|debug|fix|generate|implement|code)(?: [a-z]+){0,4}"
                  + " (?:code|programs?|scripts?"
                  + "|functions?|sql|query|essays?|poems?|stor(?:y|ies)|songs?|jokes?|e-?mails?|class"
                  + "|app|regex|algorithms?)",
              "(?:javascript|typescript|java|python (?:code|script|program|function)|sql|html)",
              "tell me a (?:joke|story)",
              "homework",
              "math(?:s|ematics)?",
              "[0-9]+ ?[+*/x] ?[0-9]+",
              "(?:legal|tax|medical|investment) advice",
              "movies?",
              "songs?",
              "news",
              "what (?:day|date|time) is it"));

  private Refusals() {}
}
