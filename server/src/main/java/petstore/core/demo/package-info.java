/// A shop to look around in: a catalogue of breeds, and pets, users and orders that are made of it,
/// the same at each start but for their times and ids.
@NullMarked
package petstore.core.demo;

import org.jspecify.annotations.NullMarked;
