package org.comity.platform.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.platform.identity.Person;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.language.Localizer;
import org.comity.platform.organisation.Organisations;

/// What every template can use besides its page: texts, formats, the visitor and addresses of assets.
///
/// @param assets addresses of style sheets and scripts with their content's hash
/// @param secureBase the public address of this server, without trailing slash
/// @param menu the entries of the main menu that this visitor may use
/// @param organisations their names
public record View(
        Visitor visitor, Assets assets, String secureBase, List<MenuEntry> menu, Organisations organisations) {

    public Localizer localizer() {
        return visitor.localizer();
    }

    public InterfaceLanguage language() {
        return visitor.language();
    }

    public Optional<Person> person() {
        return visitor.person();
    }

    public String text(String key) {
        return localizer().text(key);
    }

    public String text(String key, String name, Object value) {
        return localizer().text(key, name, value);
    }

    public String text(String key, String name1, Object value1, String name2, Object value2) {
        return localizer().text(key, name1, value1, name2, value2);
    }

    public String text(String key, Map<String, ?> arguments) {
        return localizer().text(key, arguments);
    }

    /// An organisation's name in the visitor's language, or its code when it has none.
    public String organisation(String code) {
        return organisations.name(code, visitor.wishes());
    }

    /// The address of the login that comes back to this page.
    public String loginAddress() {
        return "/login?language=" + language().tag() + "&return=" + encode(visitor.path());
    }

    /// A value for use in a query.
    public static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
