/// How an action is run: input is checked, a request is sent, its answer is checked.
@NullMarked
package petstore.connector.runtime;

import org.jspecify.annotations.NullMarked;
