/// Libraries behind the ports of core: sealing of secrets, hashing of passwords, signing of tokens,
/// pictures.
@NullMarked
package petstore.codec;

import org.jspecify.annotations.NullMarked;
