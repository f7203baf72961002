package org.comity.platform.web;

/// What a template shows: a record with everything the template needs, already decided and already in the reader's
/// language where it is not
/// content. The template lies beside the record under `src/main/jte` and has two parameters, `page` (the record)
/// and
/// `view` ([View]).
///
/// By default the template of `org.comity.courses.catalogue.CataloguePage` is
/// `org/comity/courses/catalogue/catalogue.jte`.
public interface Page {

    /// The title of the page, for the tab and the history.
    String title();

    /// The template's name.
    default String template() {
        String name = getClass().getSimpleName().replaceAll("Page$", "");
        String kebab = name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(java.util.Locale.ROOT);
        return getClass().getPackageName().replace('.', '/') + "/" + kebab + ".jte";
    }

    /// The main menu's entry that this page belongs to, or an empty string.
    default String section() {
        return "";
    }

    /// Whether search engines and archives may keep the page; only what is the same for everybody.
    default boolean indexable() {
        return false;
    }
}
