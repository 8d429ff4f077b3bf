package org.redress.store.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.List;
import liquibase.resource.AbstractResource;
import liquibase.resource.AbstractResourceAccessor;
import liquibase.resource.OpenOptions;
import liquibase.resource.Resource;

/** Change logs by class loader. Liquibase's own accessor wants to walk through jars, which a bundle's address does not allow. */
final class BundleResources extends AbstractResourceAccessor {

    private final ClassLoader loader;

    BundleResources(ClassLoader loader) {
        this.loader = loader;
    }

    @Override
    public List<Resource> getAll(String path) throws IOException {
        String plain = path.replaceFirst("^classpath:", "").replaceFirst("^/", "");
        URL url = loader.getResource(plain);
        return url == null ? List.of() : List.of(new Changelog(plain, url));
    }

    @Override
    public List<Resource> search(String path, boolean recursive) {
        return List.of();
    }

    @Override
    public List<String> describeLocations() {
        return List.of("bundle");
    }

    @Override
    public void close() {
        // Holds nothing open.
    }

    /** One change log. */
    private static final class Changelog extends AbstractResource {

        private final URL url;

        Changelog(String path, URL url) throws IOException {
            super(path, uri(url));
            this.url = url;
        }

        private static URI uri(URL url) throws IOException {
            try {
                return url.toURI();
            } catch (URISyntaxException odd) {
                throw new IOException(odd);
            }
        }

        @Override
        public InputStream openInputStream() throws IOException {
            return url.openStream();
        }

        @Override
        public boolean exists() {
            return true;
        }

        @Override
        public boolean isWritable() {
            return false;
        }

        @Override
        public OutputStream openOutputStream(OpenOptions options) throws IOException {
            throw new IOException("change logs are read only");
        }

        @Override
        public Resource resolve(String other) {
            throw new UnsupportedOperationException("change logs do not refer to others");
        }

        @Override
        public Resource resolveSibling(String other) {
            throw new UnsupportedOperationException("change logs do not refer to others");
        }
    }
}
