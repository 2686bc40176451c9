package petstore.codec;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.FixedBlockPool;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// Bouncy Castle's Argon2id. For a memory of 19 MiB it makes 20.7 MB of objects, which leave a
/// collector of garbage with much to do; so each thread keeps those it used last until it ends.
/// Bouncy Castle fills them with zeros when a hash is done, and again before the next begins.
final class BouncyArgon2 implements Argon2 {
  private final ThreadLocal<FixedBlockPool> blocks;

  /// @param memory in KiB that a thread keeps at most
  BouncyArgon2(int memory) {
    blocks = ThreadLocal.withInitial(() -> new FixedBlockPool(memory)); // a block has 1 KiB
  }

  @Override
  public byte[] tag(byte[] password, byte[] salt, Cost cost, int length) {
    var parameters =
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(cost.memory())
            .withIterations(cost.passes())
            .withParallelism(cost.lanes())
            .withSalt(salt)
            .withBlockPool(blocks.get())
            .build();
    var generator = new Argon2BytesGenerator();
    generator.init(parameters);
    var tag = new byte[length];
    generator.generateBytes(password, tag);
    return tag;
  }
}
