/// Paying for orders: what is paid with, what came of it, receipts and refunds; and the port to the
/// gateway, behind which the banks are.
///
/// A payment is claimed in one transaction, charged outside of any, and settled in another one. The
/// gateway knows it by the id that the first one kept, so that whoever looks after it later, after
/// a time-out or a crash, finds out what happened.
@NullMarked
package petstore.core.payments;

import org.jspecify.annotations.NullMarked;
