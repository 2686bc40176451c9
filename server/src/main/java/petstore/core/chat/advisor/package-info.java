/// The advisor: answers questions about the shop in plain English, out of what is in the shop at
/// that moment. It asks nobody else, and says the same to the same messages as long as the shop is
/// the same. What it recognizes is a list of intents, each a small class; what pets are called and
/// described as is shown, and never obeyed.
@NullMarked
package petstore.core.chat.advisor;

import org.jspecify.annotations.NullMarked;
