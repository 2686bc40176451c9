/// XML 1.0 without document types and entities of its own.
@NullMarked
package petstore.http.xml;

import org.jspecify.annotations.NullMarked;
