package org.baoxue.access.account;

import org.baoxue.access.Reach;
import org.baoxue.access.Role;
import org.baoxue.shared.Id;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.Recorded;
import org.baoxue.shared.UserId;
import org.baoxue.shared.store.Documents;
import org.bson.Document;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The accounts by their sign-in name.
@Repository
public class Accounts {

    private final MongoTemplate mongo;
    private final Documents<Account> documents;

    Accounts(MongoTemplate mongo, ApplicationEventPublisher events) {
        this.mongo = mongo;
        this.documents = new Documents<>(mongo, events, Account.class);
    }

    public Optional<Account> find(UserId id) {
        return documents.find(id);
    }

    List<Account> find(Collection<UserId> ids) {
        var values = ids.stream().map(Id::value).distinct().toList();
        return mongo.find(Query.query(Criteria.where("_id").in(values)), Account.class);
    }

    /// Whose token it is.
    public Optional<Account> byToken(String hash) {
        var owner = Query.query(Criteria.where("tokens.hash").is(hash));
        return Optional.ofNullable(mongo.findOne(owner, Account.class));
    }

    List<Account> having(Role role) {
        var those = Query.query(Criteria.where("grants.role").is(role)).with(Sort.by("id"));
        return mongo.find(those, Account.class);
    }

    boolean areNone() {
        return mongo.find(new Query().limit(1), Account.class).isEmpty();
    }

    /// The sign-in names of those within a reach.
    List<String> namesWithin(Reach reach) {
        var query = within(reach);
        query.fields().include("_id");
        return mongo.find(query, Document.class, mongo.getCollectionName(Account.class)).stream()
                .map(account -> account.getString("_id"))
                .toList();
    }

    /// Finds those that may do something within a reach and nothing beyond it.
    static Query within(Reach reach) {
        var query = new Query();
        reach.narrowing(scope -> Optional.of(Reach.codes("grants.scope", scope.prefix())))
                .map(some -> new Criteria().andOperator(some, nothingBeyond(reach)))
                .ifPresent(query::addCriteria);
        return query;
    }

    private static Criteria nothingBeyond(Reach reach) {
        var beyond = reach.scopes().stream().map(scope -> scope.without("scope")).toList();
        return Criteria.where("grants").not().elemMatch(new Criteria().andOperator(beyond));
    }

    /// False if the name is taken.
    boolean insert(Account account, Recorded act) {
        return documents.insert(account, act);
    }

    public Outcome<Account> change(
            UserId id, Recorded act, Function<Account, Outcome<Account>> change) {
        return documents.change(id, act, change);
    }
}
