package org.redress.security.password;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.redress.security.Secrets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Argon2id. Each call takes tens of milliseconds and 19 MiB, so only a few run at once and the others wait: a burst of
 * sign-ins must not exhaust the heap. Thread-safe.
 */
@Component(service = PasswordHashing.class)
public final class PasswordHashing {

    private static final Logger LOG = LoggerFactory.getLogger(PasswordHashing.class);
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int MOST_AT_ONCE = 4;

    private final Argon2Cost cost;
    private final Secrets secrets = new Secrets();
    private final Argon2Hash decoy;
    private final Semaphore running =
            new Semaphore(Math.min(MOST_AT_ONCE, Runtime.getRuntime().availableProcessors() + 1), true);

    @Activate
    public PasswordHashing() {
        this(Argon2Cost.TODAY);
    }

    PasswordHashing(Argon2Cost cost) {
        this.cost = cost;
        this.decoy = new Argon2Hash(
                cost.memoryKib(), cost.passes(), cost.lanes(), secrets.bytes(SALT_BYTES), secrets.bytes(HASH_BYTES));
    }

    /** The hash to store, as PHC string. */
    public String hash(char[] password) {
        byte[] salt = secrets.bytes(SALT_BYTES);
        byte[] hash = compute(password, cost.memoryKib(), cost.passes(), cost.lanes(), salt, HASH_BYTES);
        return new Argon2Hash(cost.memoryKib(), cost.passes(), cost.lanes(), salt, hash).format();
    }

    /** Whether the password fits. Without a hash it never does, and takes just as long to find out. */
    public boolean matches(char[] password, Optional<String> stored) {
        Optional<Argon2Hash> known = stored.flatMap(this::parse);
        Argon2Hash against = known.orElse(decoy);
        byte[] computed = compute(
                password,
                against.memoryKib(),
                against.passes(),
                against.lanes(),
                against.salt(),
                against.hash().length);
        return MessageDigest.isEqual(computed, against.hash()) && known.isPresent();
    }

    /** Whether a hash was made at another cost than today's and should be made anew while the password is at hand. */
    public boolean outdated(String stored) {
        return Argon2Hash.parse(stored).filter(hash -> hash.costs(cost)).isEmpty();
    }

    private Optional<Argon2Hash> parse(String stored) {
        Optional<Argon2Hash> parsed = Argon2Hash.parse(stored);
        if (parsed.isEmpty()) {
            LOG.error("RD-SEC-054 a stored password hash is unreadable; nobody can sign in with it."
                    + " Reset the password of the account that cannot sign in");
        }
        return parsed;
    }

    private byte[] compute(char[] password, int memoryKib, int passes, int lanes, byte[] salt, int length) {
        byte[] words = encoded(password);
        running.acquireUninterruptibly();
        try {
            Argon2BytesGenerator generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(memoryKib)
                    .withIterations(passes)
                    .withParallelism(lanes)
                    .withSalt(salt)
                    .build());
            byte[] hash = new byte[length];
            generator.generateBytes(words, hash);
            return hash;
        } finally {
            running.release();
            Arrays.fill(words, (byte) 0);
        }
    }

    /** Full-width letters of a Chinese input method count as the plain ones (NIST SP 800-63B, 5.1.1.2). */
    private static byte[] encoded(char[] password) {
        CharBuffer typed = CharBuffer.wrap(password);
        CharBuffer normal = Normalizer.isNormalized(typed, Normalizer.Form.NFKC)
                ? typed
                : CharBuffer.wrap(Normalizer.normalize(typed, Normalizer.Form.NFKC));
        ByteBuffer buffer = StandardCharsets.UTF_8.encode(normal);
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        Arrays.fill(buffer.array(), (byte) 0);
        return bytes;
    }
}
