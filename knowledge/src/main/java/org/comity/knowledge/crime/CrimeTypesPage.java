package org.comity.knowledge.crime;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.knowledge.KnowledgePaths;
import org.comity.knowledge.crime.CrimeSchemes.Amount;
import org.comity.knowledge.crime.CrimeSchemes.Relation;
import org.comity.knowledge.crime.CrimeSchemes.Scheme;
import org.comity.platform.language.Localizer;
import org.comity.platform.web.Page;

/// The schemes of crime types side by side.
///
/// @param schemes in their order
public record CrimeTypesPage(String title, Map<Scheme, List<Entry>> schemes) implements Page {

    /// A type.
    ///
    /// @param definition the article that defines it
    /// @param instruments how many instruments of the library deal with it
    public record Entry(
            String code,
            Name name,
            boolean routes,
            Optional<Definition> definition,
            List<Kin> kin,
            List<Figure> figures,
            int instruments) {}

    /// What a type is called.
    ///
    /// @param language that the name is in
    public record Name(String text, String language) {}

    /// @param article its label
    public record Definition(String instrument, String label, String article) {}

    /// A type of another scheme.
    public record Kin(String code, Name name, Scheme scheme, Relation relation) {}

    /// An estimate.
    ///
    /// @param source as it is cited
    /// @param asOf as it is shown
    public record Figure(
            Optional<Amount> amount, Optional<String> year, Optional<String> reliability, String source, String asOf) {}

    @Override
    public String section() {
        return "knowledge";
    }

    @Override
    public boolean indexable() {
        return true;
    }

    public String address() {
        return KnowledgePaths.CRIME_TYPES;
    }

    /// An amount in words.
    public static String shown(Amount amount, Localizer localizer) {
        String value = localizer.text("crime.unit." + amount.unit(), "value", amount.value());
        return localizer.text("crime.bound." + amount.bound(), "amount", value);
    }
}
