/// The pages where people sign in, sign up, and say what programs may do in their name. They work
/// without script.
@NullMarked
package petstore.api.pages;

import org.jspecify.annotations.NullMarked;
