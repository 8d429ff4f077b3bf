package org.redress.store.jpa;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import jakarta.persistence.spi.ClassTransformer;
import jakarta.persistence.spi.PersistenceUnitInfo;
import jakarta.persistence.spi.PersistenceUnitTransactionType;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.eclipse.persistence.jpa.PersistenceProvider;

/** Describes our entities to EclipseLink; there is no persistence.xml, because nobody but this bundle may find the unit. */
public final class PersistenceUnit implements PersistenceUnitInfo {

    private final DataSource dataSource;

    private final List<String> entities;

    private PersistenceUnit(DataSource dataSource, List<Class<?>> entities) {
        this.dataSource = dataSource;
        this.entities = entities.stream().map(Class::getName).toList();
    }

    /**
     * @param target EclipseLink's name of the database
     */
    public static EntityManagerFactory create(DataSource dataSource, String target, List<Class<?>> entities) {
        return new PersistenceProvider()
                .createContainerEntityManagerFactory(new PersistenceUnit(dataSource, entities), settings(target));
    }

    private static Map<String, Object> settings(String target) {
        return Map.ofEntries(
                Map.entry(PersistenceUnitProperties.TARGET_DATABASE, target),
                // Entities are plain rows without lazy parts, so woven byte code would gain nothing.
                Map.entry(PersistenceUnitProperties.WEAVING, "false"),
                // Several nodes share the database: what one remembers, another has changed.
                Map.entry(PersistenceUnitProperties.CACHE_SHARED_DEFAULT, "false"),
                Map.entry(PersistenceUnitProperties.BATCH_WRITING, "JDBC"),
                Map.entry(PersistenceUnitProperties.BATCH_WRITING_SIZE, "200"),
                // Failures reach the caller as exceptions; a conflict between two people is none for the log.
                Map.entry(PersistenceUnitProperties.LOGGING_LEVEL, "OFF"),
                Map.entry(PersistenceUnitProperties.DEPLOY_ON_STARTUP, "true"),
                Map.entry(PersistenceUnitProperties.EXCLUDE_ECLIPSELINK_ORM_FILE, "true"));
    }

    @Override
    public String getPersistenceUnitName() {
        return "redress";
    }

    @Override
    public String getPersistenceProviderClassName() {
        return PersistenceProvider.class.getName();
    }

    @Override
    public PersistenceUnitTransactionType getTransactionType() {
        return PersistenceUnitTransactionType.RESOURCE_LOCAL;
    }

    @Override
    public DataSource getJtaDataSource() {
        return null;
    }

    @Override
    public DataSource getNonJtaDataSource() {
        return dataSource;
    }

    @Override
    public List<String> getMappingFileNames() {
        return List.of();
    }

    @Override
    public List<URL> getJarFileUrls() {
        return List.of();
    }

    @Override
    public URL getPersistenceUnitRootUrl() {
        // EclipseLink opens this as an archive to look for mapping files, so it has to be the bundle's root.
        String itself = PersistenceUnit.class.getName().replace('.', '/') + ".class";
        String address = String.valueOf(getClassLoader().getResource(itself));
        try {
            return URI.create(address.substring(0, address.length() - itself.length()))
                    .toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(address, impossible);
        }
    }

    @Override
    public List<String> getManagedClassNames() {
        return entities;
    }

    @Override
    public boolean excludeUnlistedClasses() {
        return true;
    }

    @Override
    public SharedCacheMode getSharedCacheMode() {
        return SharedCacheMode.NONE;
    }

    @Override
    public ValidationMode getValidationMode() {
        return ValidationMode.NONE;
    }

    @Override
    public Properties getProperties() {
        return new Properties();
    }

    @Override
    public String getPersistenceXMLSchemaVersion() {
        return "3.2";
    }

    @Override
    public ClassLoader getClassLoader() {
        return PersistenceUnit.class.getClassLoader();
    }

    @Override
    public void addTransformer(ClassTransformer transformer) {
        throw new UnsupportedOperationException("nothing is woven");
    }

    @Override
    public ClassLoader getNewTempClassLoader() {
        return getClassLoader();
    }

    @Override
    public String getScopeAnnotationName() {
        return null;
    }

    @Override
    public List<String> getQualifierAnnotationNames() {
        return List.of();
    }
}
