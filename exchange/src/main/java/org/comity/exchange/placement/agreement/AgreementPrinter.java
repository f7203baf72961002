package org.comity.exchange.placement.agreement;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.comity.platform.paper.PaperPress;
import org.jspecify.annotations.Nullable;

/// Prints an [Agreement] as PDF. Thread-safe.
@Singleton
public final class AgreementPrinter {

    private static final String TEMPLATE = "org/comity/exchange/placement/agreement/agreement.jte";
    private static final String TEMPLATES = "org.comity.exchange.templates";

    private final PaperPress press;
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, AgreementPrinter.class.getClassLoader(), TEMPLATES);
    private final String style = content("paper.css");

    @Inject
    public AgreementPrinter(PaperPress press) {
        this.press = press;
    }

    /// What the fonts cannot show is transcribed, and then the document says so.
    public byte[] print(Agreement agreement) {
        Agreement written = agreement.written(press::printable);
        StringOutput html = new StringOutput();
        templates.render(TEMPLATE, written, html);
        return press.print(html.toString(), style, written.everything(), UnaryOperator.identity());
    }

    private static String content(String name) {
        try (InputStream stream = resource(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String name) {
        @Nullable InputStream stream = AgreementPrinter.class.getResourceAsStream(name);
        return Objects.requireNonNull(stream, name);
    }
}
