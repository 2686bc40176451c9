/// Where shops are kept: which stores there are, and the one way to open one.
@NullMarked
package petstore.storage;

import org.jspecify.annotations.NullMarked;
