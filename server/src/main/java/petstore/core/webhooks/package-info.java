/// Telling others, over HTTP, what happened: who wants to be told what, and how it is brought to
/// them (Standard Webhooks 1.0.0).
@NullMarked
package petstore.core.webhooks;

import org.jspecify.annotations.NullMarked;
