package org.redress.store.cases;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A customer. */
@Entity
@Access(AccessType.FIELD)
@Table(name = "rd_customer")
public class CustomerEntity {

    @Id
    @Column(name = "id")
    String id;

    @Version
    @Column(name = "version")
    long version;

    @Column(name = "full_name")
    String name;

    @Column(name = "phone")
    String phone;

    @Column(name = "member_no")
    String memberNo;

    @Column(name = "wechat")
    String wechat;
}
