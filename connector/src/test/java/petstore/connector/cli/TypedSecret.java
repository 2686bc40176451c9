package petstore.connector.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A terminal where somebody sits, who types the same whenever they are asked.
record TypedSecret(String typed, List<String> prompts) implements Terminal {
  TypedSecret(String typed) {
    this(typed, new ArrayList<>());
  }

  @Override
  public boolean isInput() {
    return true;
  }

  @Override
  public boolean isError() {
    return true;
  }

  @Override
  public Optional<String> askSecretly(String prompt) {
    prompts.add(prompt);
    return Optional.of(typed);
  }
}
