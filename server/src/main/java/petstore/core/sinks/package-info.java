/// Receivers for those who try webhooks out: they keep what was sent to them, and show it.
@NullMarked
package petstore.core.sinks;

import org.jspecify.annotations.NullMarked;
