/// Libraries behind the ports of core: sealing of secrets, pictures.
@NullMarked
package petstore.codec;

import org.jspecify.annotations.NullMarked;
