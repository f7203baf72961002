package org.comity.courses;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.courses.wiring.CoursesModule;
import org.comity.platform.identity.Person;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.language.Localizer;
import org.comity.platform.language.Messages;
import org.comity.platform.organisation.Organisations;
import org.comity.platform.web.Assets;
import org.comity.platform.web.Page;
import org.comity.platform.web.View;
import org.comity.platform.web.Visitor;

/// Renders the templates of pages as the server does, without the frame around them.
public final class Rendering {

    public static final Messages MESSAGES = Messages.load(
            java.util.stream.Stream.concat(
                            java.util.stream.Stream.of("org/comity/platform/web"),
                            new CoursesModule().messageFolders().stream())
                    .toList(),
            Rendering.class.getClassLoader());

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Rendering.class.getClassLoader(), new CoursesModule().templatePackage());

    private Rendering() {}

    /// The page's own HTML for this reader.
    public static String html(Page page, InterfaceLanguage language, Optional<Person> person) {
        Visitor visitor = new Visitor(person, new Localizer(MESSAGES, language), List.of(language.tag()), "/somewhere");
        View view = new View(visitor, new Assets(), "http://localhost:9080", List.of(), Organisations.of(Map.of()));
        StringOutput html = new StringOutput();
        TEMPLATES.render(page.template(), Map.<String, Object>of("page", page, "view", view), html);
        return html.toString();
    }
}
