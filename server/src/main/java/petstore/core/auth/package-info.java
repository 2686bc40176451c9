/// Who somebody is, and how they show it: passwords, sign-ins, sessions, access tokens, API keys.
@NullMarked
package petstore.core.auth;

import org.jspecify.annotations.NullMarked;
