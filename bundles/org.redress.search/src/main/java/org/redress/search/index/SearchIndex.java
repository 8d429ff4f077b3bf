package org.redress.search.index;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.redress.api.search.HitKind;

/**
 * The files of the index: one writer, which only the follower uses, and readers for everybody. What is written is found after
 * {@link #refresh()} and survives a power cut after {@link #commit}.
 */
public final class SearchIndex implements AutoCloseable {

    private static final double BUFFER_MEGABYTES = 16;
    /** A document that is replaced stays in its file until files are merged: this many in a hundred at most. */
    private static final double REPLACED_PERCENT = 20;

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Optional<Progress> found;

    private SearchIndex(Directory directory, IndexWriter writer, SearcherManager searchers) throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.searchers = searchers;
        Map<String, String> data = new HashMap<>();
        if (writer.getLiveCommitData() != null) {
            writer.getLiveCommitData().forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        }
        this.found = Progress.parse(data);
    }

    /**
     * Opens what there is, or begins an empty one.
     *
     * @throws IOException when it is damaged, in use, or the disk is full
     */
    public static SearchIndex open(Path home) throws IOException {
        Files.createDirectories(home);
        ownersOnly(home);
        Directory directory = FSDirectory.open(home);
        try {
            return open(directory, new IndexWriter(directory, config()));
        } catch (IOException failure) {
            directory.close();
            throw failure;
        } catch (RuntimeException nonsense) {
            directory.close();
            throw damaged(home, nonsense);
        }
    }

    /** A writer that is not used is closed, since it holds the lock. */
    private static SearchIndex open(Directory directory, IndexWriter writer) throws IOException {
        try {
            return new SearchIndex(directory, writer, new SearcherManager(writer, null));
        } catch (IOException | RuntimeException failure) {
            writer.rollback();
            throw failure;
        }
    }

    /** Reading nonsense fails in any way there is. */
    private static CorruptIndexException damaged(Object where, RuntimeException nonsense) {
        return new CorruptIndexException("unreadable: " + nonsense, String.valueOf(where), nonsense);
    }

    /** Words of customers can be read out of the files: nobody but the node's user opens them. */
    private static void ownersOnly(Path home) throws IOException {
        if (Files.getFileStore(home).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(
                    home,
                    Set.of(
                            PosixFilePermission.OWNER_READ,
                            PosixFilePermission.OWNER_WRITE,
                            PosixFilePermission.OWNER_EXECUTE));
        }
    }

    private static IndexWriterConfig config() {
        TieredMergePolicy merging = new TieredMergePolicy();
        merging.setDeletesPctAllowed(REPLACED_PERCENT);
        merging.setForceMergeDeletesPctAllowed(0);
        ConcurrentMergeScheduler scheduler = new ConcurrentMergeScheduler();
        scheduler.setMaxMergesAndThreads(2, 1);
        return new IndexWriterConfig(Analyzers.writing())
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setMergePolicy(merging)
                .setMergeScheduler(scheduler)
                .setCommitOnClose(false);
    }

    /** Deletes the files of an index that is not open. */
    public static void delete(Path home) throws IOException {
        if (!Files.isDirectory(home)) {
            return;
        }
        try (Stream<Path> files = Files.list(home)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** How far it had come when it was last committed; empty for a new one and for one of another format. */
    public Optional<Progress> found() {
        return found;
    }

    /**
     * Reads every file and compares its checksum.
     *
     * @throws IOException when one is damaged
     */
    public void check() throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                if (leaf.reader() instanceof CodecReader files) {
                    files.checkIntegrity();
                }
            }
        } catch (RuntimeException nonsense) {
            throw damaged(directory, nonsense);
        }
    }

    public void put(Key key, Document document) throws IOException {
        writer.updateDocument(Documents.key(key), document);
    }

    public void remove(Key key) throws IOException {
        writer.deleteDocuments(Documents.key(key));
    }

    /** Takes away all of one field's value but those of the run. */
    public void removeOther(Term among, String run) throws IOException {
        writer.deleteDocuments(new BooleanQuery.Builder()
                .add(new TermQuery(among), Occur.FILTER)
                .add(new TermQuery(new Term(Fields.RUN, run)), Occur.MUST_NOT)
                .build());
    }

    /** Takes away what was written in an earlier run of building, guides left alone. */
    public void removeBefore(String run) throws IOException {
        for (HitKind kind : List.of(HitKind.CASE, HitKind.CUSTOMER)) {
            removeOther(Documents.kind(kind), run);
        }
    }

    /** Customers that the cases were about when they were last written. */
    public Set<UUID> customersOf(Collection<UUID> cases) throws IOException {
        List<BytesRef> keys =
                cases.stream().map(id -> new BytesRef(Key.ofCase(id).text())).toList();
        Query query = keys.isEmpty() ? new MatchNoDocsQuery() : new TermInSetQuery(Fields.KEY, keys);
        Set<UUID> customers = new HashSet<>();
        IndexSearcher searcher = searchers.acquire();
        try {
            for (ScoreDoc hit : searcher.search(query, Math.max(1, keys.size())).scoreDocs) {
                String customer = searcher.storedFields()
                        .document(hit.doc, Set.of(Fields.CUSTOMER))
                        .get(Fields.CUSTOMER);
                customers.add(UUID.fromString(customer));
            }
        } finally {
            searchers.release(searcher);
        }
        return customers;
    }

    /** Makes what was written findable. */
    public void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    public void commit(Progress progress) throws IOException {
        writer.setLiveCommitData(progress.text().entrySet());
        writer.commit();
    }

    /**
     * Begins to remove from the files what was replaced or deleted: until then its words can be read out of them. Old files go
     * with the commit after it.
     */
    public void sweep() throws IOException {
        writer.forceMergeDeletes(false);
    }

    /** Something to be done with the index as it is at this moment. */
    public interface Reading<T> {
        T with(IndexSearcher searcher) throws IOException;
    }

    public <T> T read(Reading<T> reading) throws IOException {
        IndexSearcher held = searchers.acquire();
        try {
            return reading.with(held);
        } finally {
            searchers.release(held);
        }
    }

    public long documents() {
        return writer.getDocStats().numDocs;
    }

    public long bytes() throws IOException {
        long bytes = 0;
        for (String file : directory.listAll()) {
            try {
                bytes += directory.fileLength(file);
            } catch (NoSuchFileException | FileNotFoundException merged) {
                // Gone since the list was made.
            }
        }
        return bytes;
    }

    /** Without a commit: what was not committed is read again. */
    @Override
    public void close() throws IOException {
        try {
            searchers.close();
            writer.rollback();
        } finally {
            directory.close();
        }
    }
}
