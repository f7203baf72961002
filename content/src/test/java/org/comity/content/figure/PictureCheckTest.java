package org.comity.content.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.comity.content.fault.Faults;
import org.comity.content.sample.Report;
import org.comity.content.sample.SampleCourse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PictureCheckTest {

    private final Faults faults = new Faults();

    private Optional<Picture> check(String name, byte[] bytes) {
        return PictureCheck.check(name, bytes, faults);
    }

    private Optional<Picture> svg(String body) {
        String text = "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
                + " viewBox=\"0 0 10 10\">" + body + "</svg>";
        return check("a.svg", text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] image(String format, int width, int height) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({"png, image/png", "jpg, image/jpeg"})
    void raster_pictures_tell_their_size(String format, String mediaType) {
        assertThat(check("a." + format, image(format, 320, 200))).contains(new Picture(mediaType, 320, 200));
    }

    @ParameterizedTest
    @CsvSource({
        "UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoDAAIADsD+JaQAA3AAAAAA, 3, 2",
        "UklGRh4AAABXRUJQVlA4TBEAAAAvAkAAAAfQ//73v/+BiOh/AAA=, 3, 2"
    })
    void webp_pictures_tell_their_size(String base64, int width, int height) {
        assertThat(check("a.webp", Base64.getDecoder().decode(base64)))
                .contains(new Picture("image/webp", width, height));
    }

    @Test
    void a_picture_of_another_kind_than_its_name_is_refused() {
        assertThat(check("a.png", image("jpg", 3, 2))).isEmpty();
        assertThat(check("a.jpg", image("png", 3, 2))).isEmpty();
        assertThat(check("a.webp", image("png", 30, 20))).isEmpty();
        assertThat(check("b.png", "<svg/>".getBytes(StandardCharsets.UTF_8))).isEmpty();

        assertThat(Report.of(faults))
                .containsExactly(
                        "a.jpg:0 picture-content",
                        "a.png:0 picture-content",
                        "a.webp:0 picture-content",
                        "b.png:0 picture-content");
    }

    @Test
    void a_truncated_picture_is_refused() {
        byte[] jpeg = image("jpg", 30, 20);
        for (int length = 0; length < 160; length++) {
            assertThat(check("a.jpg", java.util.Arrays.copyOf(jpeg, length))).isEmpty();
        }
    }

    @Test
    void a_huge_picture_is_refused() {
        byte[] png = image("png", 3, 2);
        png[16] = 0x7F;

        assertThat(check("a.png", png)).isEmpty();
        assertThat(Report.of(faults)).containsExactly("a.png:0 picture-dimensions");
    }

    @Test
    void an_allowed_svg_tells_its_size() {
        assertThat(check("a.svg", SampleCourse.SVG.getBytes(StandardCharsets.UTF_8)))
                .contains(new Picture("image/svg+xml", 720, 400));
        assertThat(svg("""
                        <title>T</title><desc>D</desc>
                        <defs><linearGradient id="g"><stop offset="0" stop-color="#fff"/></linearGradient>
                        <marker id="m" viewBox="0 0 1 1" refX="1" orient="auto"><path d="M0 0"/></marker><g id="s"><rect/></g></defs>
                        <g fill="url(#g)" stroke="black"><line x1="0" marker-end="url('#m')"/><use xlink:href="#s" x="2"/></g>
                        <text xml:space="preserve" xml:lang="zh-Hant" x="1" font-family="sans-serif">海<tspan dx="2">洋</tspan></text>""")).isPresent();
        assertThat(Report.of(faults)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<SCRIPT>alert(1)</SCRIPT>",
                "<style>@import url(https://evil.example/a.css)</style>",
                "<foreignObject><p xmlns=\"http://www.w3.org/1999/xhtml\">x</p></foreignObject>",
                "<script xmlns=\"http://www.w3.org/1999/xhtml\">alert(1)</script>",
                "<h:script xmlns:h=\"http://www.w3.org/1999/xhtml\">alert(1)</h:script>",
                "<rect xmlns=\"http://www.w3.org/1999/xhtml\"/>",
                "<image href=\"https://evil.example/a.png\"/>",
                "<image xlink:href=\"data:image/png;base64,AA\"/>",
                "<a href=\"https://evil.example\"><text>x</text></a>",
                "<animate attributeName=\"href\" to=\"javascript:alert(1)\"/>",
                "<set attributeName=\"onload\" to=\"alert(1)\"/>",
                "<rect onclick=\"alert(1)\"/>",
                "<rect ONLOAD=\"alert(1)\"/>",
                "<rect style=\"fill:url(https://evil.example)\"/>",
                "<rect xmlns:e=\"http://www.w3.org/2001/xml-events\" e:event=\"click\"/>",
                "<use href=\"https://evil.example/a.svg#b\"/>",
                "<use xlink:href=\"//evil.example/a.svg#b\"/>",
                "<use href=\"data:image/svg+xml,x#b\"/>",
                "<use href=\"javascript:alert(1)\"/>",
                "<rect fill=\"url(https://evil.example/a.svg#g)\"/>",
                "<rect fill=\"url( 'https://evil.example' )\"/>",
                "<rect fill=\"URL(//evil.example)\"/>",
                "<rect fill=\"u\\72l(https://evil.example)\"/>",
                "<rect fill=\"url(#g) url(https://evil.example\"/>",
                "<rect xml:base=\"https://evil.example/\"/>",
                "<filter id=\"f\"/>",
                "<?xml-stylesheet href=\"https://evil.example/a.css\"?>",
                "<g id=\"a\"><use href=\"#b\"/><use href=\"#b\"/></g>",
                "<use id=\"a\" href=\"#a\"/>",
                "&unknown;",
                "<rect>"
            })
    void an_svg_that_could_do_or_fetch_anything_is_refused(String body) {
        assertThat(svg(body)).isEmpty();
        assertThat(faults.refuse()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE svg SYSTEM \"https://evil.example/a.dtd\">",
                "<!doctype svg>",
                "<!DOCTYPE svg [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>"
            })
    void a_document_type_is_refused(String doctype) {
        assertThat(check("a.svg", (doctype + SampleCourse.SVG).getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(Report.of(faults)).containsExactly("a.svg:1 svg-doctype");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "viewBox=\"0 0\"",
                "viewBox=\"0 0 NaN 1\"",
                "viewBox=\"0 0 0 0\"",
                "viewBox=\"0 0 99999 10\"",
                "width=\"100%\" height=\"100%\"",
                "width=\"1e9\" height=\"1\""
            })
    void an_svg_without_a_sensible_size_is_refused(String size) {
        String text = "<svg xmlns=\"http://www.w3.org/2000/svg\" " + size + "/>";

        assertThat(check("a.svg", text.getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(Report.of(faults)).containsExactly("a.svg:1 svg-size");
    }

    @Test
    void a_very_long_svg_of_nested_groups_is_refused_quickly() {
        assertThat(svg("<g>".repeat(100_000) + "</g>".repeat(100_000))).isEmpty();
        assertThat(faults.faults()).hasSizeLessThanOrEqualTo(Faults.LIMIT + 1);
    }
}
