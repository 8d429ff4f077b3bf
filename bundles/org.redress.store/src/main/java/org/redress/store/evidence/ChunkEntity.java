package org.redress.store.evidence;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;

/** A part of a content. */
@Entity
@Access(AccessType.FIELD)
@Table(name = "rd_evidence_chunk")
@IdClass(ChunkEntity.Key.class)
public class ChunkEntity {

    @Id
    @Column(name = "content_id")
    String contentId;

    @Id
    @Column(name = "chunk_no")
    int no;

    @Lob
    @Column(name = "bytes")
    byte[] bytes;

    /** Identity. */
    public record Key(String contentId, int no) {}
}
