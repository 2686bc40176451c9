/// The definition as others read it: a reference page, JSON, tools for agents, OpenAPI.
@NullMarked
package petstore.connector.docs;

import org.jspecify.annotations.NullMarked;
