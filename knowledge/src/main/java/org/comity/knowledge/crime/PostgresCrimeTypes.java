package org.comity.knowledge.crime;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.comity.knowledge.AsOf;
import org.comity.knowledge.Provenance;
import org.comity.knowledge.crime.CrimeSchemes.Amount;
import org.comity.knowledge.crime.CrimeSchemes.Article;
import org.comity.knowledge.crime.CrimeSchemes.CrimeType;
import org.comity.knowledge.crime.CrimeSchemes.Estimate;
import org.comity.knowledge.crime.CrimeSchemes.Mapping;
import org.comity.knowledge.crime.CrimeSchemes.Relation;
import org.comity.knowledge.crime.CrimeSchemes.Scheme;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Types of crime in PostgreSQL.
@Singleton
public final class PostgresCrimeTypes {

    @Inject
    public PostgresCrimeTypes() {}

    void replace(Handle handle, CrimeSchemes schemes) {
        handle.execute("DELETE FROM knowledge.crime_type");
        handle.execute("DELETE FROM knowledge.crime_mapping");
        handle.execute("DELETE FROM knowledge.crime_estimate");
        types(handle, schemes);
        PreparedBatch mappings = handle.prepareBatch("""
                INSERT INTO knowledge.crime_mapping (from_code, to_code, relation, source, position)
                VALUES (:from, :to, :relation, :source, :position)
                """);
        for (Mapping mapping : schemes.mappings()) {
            mappings.bind("from", mapping.from())
                    .bind("to", mapping.to())
                    .bind("relation", mapping.relation().code())
                    .bind("source", mapping.source())
                    .bind("position", mappings.size())
                    .add();
        }
        run(mappings);
        PreparedBatch estimates = handle.prepareBatch("""
                INSERT INTO knowledge.crime_estimate (position, crime, bound, amount, unit, year, reliability, source,
                    as_of)
                VALUES (:position, :crime, :bound, :amount, :unit, :year, :reliability, :source, :asOf)
                """);
        for (Estimate estimate : schemes.estimates()) {
            estimates
                    .bind("position", estimates.size())
                    .bind("crime", estimate.crime())
                    .bind("bound", estimate.amount().map(Amount::bound).orElse("unknown"))
                    .bind("amount", estimate.amount().map(Amount::value))
                    .bind("unit", estimate.amount().map(Amount::unit))
                    .bind("year", estimate.year())
                    .bind("reliability", estimate.reliability())
                    .bind("source", estimate.provenance().source())
                    .bind("asOf", estimate.provenance().asOf().iso())
                    .add();
        }
        run(estimates);
    }

    private static void types(Handle handle, CrimeSchemes schemes) {
        PreparedBatch types = handle.prepareBatch("""
                INSERT INTO knowledge.crime_type (code, scheme, position, routes, instrument, article, source, as_of)
                VALUES (:code, :scheme, :position, :routes, :instrument, :article, :source, :asOf)
                """);
        for (CrimeType type : schemes.types()) {
            types.bind("code", type.code())
                    .bind("scheme", type.scheme().name())
                    .bind("position", types.size())
                    .bind("routes", type.routes())
                    .bind("instrument", type.definition().map(Article::instrument))
                    .bind("article", type.definition().map(Article::label))
                    .bind("source", type.provenance().source())
                    .bind("asOf", type.provenance().asOf().iso())
                    .add();
        }
        run(types);
    }

    private static void run(PreparedBatch batch) {
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    public CrimeSchemes read(Handle handle) {
        return new CrimeSchemes(
                handle.createQuery("SELECT * FROM knowledge.crime_type ORDER BY position")
                        .map((row, context) -> new CrimeType(
                                row.getString("code"),
                                Scheme.of(row.getString("scheme")).orElseThrow(),
                                row.getBoolean("routes"),
                                Optional.ofNullable(row.getString("instrument"))
                                        .map(id -> new Article(
                                                id, column(row, "article").orElse(""))),
                                provenance(row)))
                        .list(),
                handle.createQuery("SELECT * FROM knowledge.crime_mapping ORDER BY position")
                        .map((row, context) -> new Mapping(
                                row.getString("from_code"),
                                row.getString("to_code"),
                                Relation.of(row.getString("relation")).orElseThrow(),
                                row.getString("source")))
                        .list(),
                handle.createQuery("SELECT * FROM knowledge.crime_estimate ORDER BY position")
                        .map((row, context) -> new Estimate(
                                row.getString("crime"),
                                column(row, "unit").map(unit -> amount(row, unit)),
                                column(row, "year"),
                                column(row, "reliability"),
                                provenance(row)))
                        .list());
    }

    /// What the termbase calls the concepts of EuroVoc, by code and language.
    public Map<String, Map<String, String>> labels(Handle handle) {
        Map<String, Map<String, String>> labels = new LinkedHashMap<>();
        handle.createQuery("""
                        SELECT t.concept, t.language, t.text FROM knowledge.term t
                        JOIN knowledge.crime_type c ON c.code = t.concept ORDER BY t.concept, t.position
                        """)
                .map((row, context) -> Map.entry(
                        row.getString("concept"), Map.entry(row.getString("language"), row.getString("text"))))
                .forEach(entry -> labels.computeIfAbsent(entry.getKey(), code -> new LinkedHashMap<>())
                        .putIfAbsent(entry.getValue().getKey(), entry.getValue().getValue()));
        return labels;
    }

    private static Optional<String> column(ResultSet row, String name) {
        try {
            return Optional.ofNullable(row.getString(name));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Amount amount(ResultSet row, String unit) {
        try {
            return new Amount(row.getString("bound"), row.getDouble("amount"), unit);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Provenance provenance(ResultSet row) throws SQLException {
        return new Provenance(row.getString("source"), new AsOf(row.getString("as_of")));
    }
}
