/// The chat as OpenAI's API has it, below `/v1/openai`, so that clients made for that work here
/// when their base URL is changed.
@NullMarked
package petstore.api.openai;

import org.jspecify.annotations.NullMarked;
