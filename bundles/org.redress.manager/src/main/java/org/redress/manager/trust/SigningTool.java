package org.redress.manager.trust;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.redress.api.plugin.PluginSignature;

/**
 * The command {@code bin/plugin-sign} for authors: makes keys, signs plugins, verifies them. Needs no node. Reads the private key,
 * and never prints it.
 */
public final class SigningTool {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int WRONG_USE = 2;

    private static final String USAGE = """
            plugin-sign key <name>                    make a pair of keys: <name>.key (keep it secret) and <name>.pem
            plugin-sign sign <name.key> <plugin>...   sign *.redress.yaml files and jars, in place
            plugin-sign verify <folder> <plugin>...   by which of the public keys in the folder they are signed""";

    private static final String SECRET = ".key";
    private static final String PUBLIC = ".pem";

    private final PrintStream out;

    SigningTool(PrintStream out) {
        this.out = out;
    }

    public static void main(String... words) {
        System.exit(new SigningTool(System.out).run(List.of(words)));
    }

    int run(List<String> words) {
        String command = words.isEmpty() ? "" : words.get(0);
        try {
            if (command.equals("key") && words.size() == 2) {
                return key(words.get(1));
            }
            if (command.equals("sign") && words.size() > 2) {
                return sign(Path.of(words.get(1)), paths(words));
            }
            if (command.equals("verify") && words.size() > 2) {
                return verify(Path.of(words.get(1)), paths(words));
            }
            out.println(USAGE);
            return WRONG_USE;
        } catch (FileAlreadyExistsException there) {
            out.println(there.getMessage() + " is there already; nothing was written");
        } catch (NoSuchFileException missing) {
            out.println("there is no file " + missing.getMessage());
        } catch (IOException | GeneralSecurityException | IllegalArgumentException failed) {
            out.println(failed.getMessage());
        }
        return FAILED;
    }

    private static List<Path> paths(List<String> words) {
        return words.subList(2, words.size()).stream().map(Path::of).toList();
    }

    private int key(String name) throws IOException, GeneralSecurityException {
        Path secret = Path.of(name + SECRET);
        Path open = Path.of(name + PUBLIC);
        if (Files.exists(open)) {
            throw new FileAlreadyExistsException(open.toString());
        }
        KeyPair keys = PluginKeys.create();
        Files.createFile(secret, ownerOnly());
        Files.writeString(secret, PluginKeys.pem(keys.getPrivate()) + PluginKeys.pem(keys.getPublic()));
        Files.writeString(open, PluginKeys.pem(keys.getPublic()), StandardOpenOption.CREATE_NEW);
        out.println(secret + " is secret: keep it where only whoever signs can read it");
        out.println(
                open + " is for the trust folder of nodes; fingerprint " + PluginKeys.fingerprint(keys.getPublic()));
        return DONE;
    }

    /** Others must not read it even for a moment. */
    private static FileAttribute<?>[] ownerOnly() {
        Set<String> views = FileSystems.getDefault().supportedFileAttributeViews();
        return views.contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private int sign(Path keyFile, List<Path> plugins) throws IOException, GeneralSecurityException {
        String pem = Files.readString(keyFile);
        PrivateKey secret = PluginKeys.privateKey(pem);
        PublicKey open = PluginKeys.publicKey(pem);
        for (Path plugin : plugins) {
            SignedFile file =
                    SignedFile.of(kind(plugin), Files.readAllBytes(plugin)).prepared();
            SignatureLine line = SignatureLine.sign(secret, open, file.kind(), file.digest());
            if (!line.sound(file.kind())) {
                throw new GeneralSecurityException(
                        keyFile + " holds a private and a public key that do not belong together");
            }
            Path beside = plugin.resolveSibling("." + plugin.getFileName() + ".signing");
            Files.write(beside, file.with(line));
            Files.move(beside, plugin, StandardCopyOption.REPLACE_EXISTING);
            out.println(plugin + " is signed");
        }
        return DONE;
    }

    private int verify(Path folder, List<Path> plugins) throws IOException {
        TrustStore trusted = new TrustStore(folder, out::println);
        int result = DONE;
        for (Path plugin : plugins) {
            PluginSignature found = trusted.judge(SignedFile.of(kind(plugin), Files.readAllBytes(plugin)));
            out.println(plugin + ": " + found.state().name().toLowerCase(Locale.ROOT)
                    + found.by().map(name -> " by " + name).orElse("")
                    + found.unit().map(unit -> ", for " + unit + " and below").orElse("")
                    + found.key()
                            .map(key -> ", key " + PluginKeys.shortened(key))
                            .orElse(""));
            result = found.trusted() ? result : FAILED;
        }
        return result;
    }

    private static SignedFile.Kind kind(Path plugin) {
        return plugin.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".jar")
                ? SignedFile.Kind.JAR
                : SignedFile.Kind.YAML;
    }
}
