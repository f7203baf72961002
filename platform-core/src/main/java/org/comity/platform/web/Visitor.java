package org.comity.platform.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.platform.access.Actor;
import org.comity.platform.identity.Person;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.language.Localizer;

/// Who makes this request and in which language she reads.
///
/// @param person empty when nobody is signed in
/// @param localizer speaks the chosen language of the interface
/// @param wishes BCP 47 tags of the languages she reads, dearest first; the interface's language leads
/// @param path the path and query of the page she is on, for links that lead back here; when something was sent, of
/// the page it was sent from
public record Visitor(Optional<Person> person, Localizer localizer, List<String> wishes, String path) {

    static final String PROPERTY = "comity.visitor";

    public Visitor {
        wishes = List.copyOf(wishes);
    }

    /// The visitor of a request.
    public static Visitor of(ContainerRequestContext request) {
        return (Visitor) request.getProperty(PROPERTY);
    }

    /// The signed-in person; only for methods that need a permission.
    ///
    /// @throws NotSignedIn when nobody is signed in
    public Person signedIn() {
        return person.orElseThrow(NotSignedIn::new);
    }

    /// The signed-in person for the access rules.
    ///
    /// @throws NotSignedIn when nobody is signed in
    public Actor actor() {
        return signedIn().actor();
    }

    public InterfaceLanguage language() {
        return localizer.language();
    }

    /// The wishes with another language in front, for a page whose reading language was chosen there.
    public List<String> wishesAfter(Optional<String> chosen) {
        List<String> all = new ArrayList<>();
        chosen.ifPresent(all::add);
        all.addAll(wishes);
        return all;
    }
}
