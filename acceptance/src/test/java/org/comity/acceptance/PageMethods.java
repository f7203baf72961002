package org.comity.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The paths of all resource methods that show a page, read from the sources, so that no new page is forgotten.
final class PageMethods {

    private static final Pattern GET =
            Pattern.compile("@GET\\s+((?:@\\w+(?:\\([^)]*\\))?\\s+)*)public ", Pattern.MULTILINE);
    private static final Pattern PATH = Pattern.compile("@Path\\(\"([^\"]*)\"\\)");

    private PageMethods() {}

    /// Paths with their variables in braces, without slashes around them.
    static Set<String> paths() {
        Set<String> paths = new TreeSet<>();
        try (Stream<Path> files = Files.walk(RunningSystem.home(), 12)) {
            files.filter(file -> file.toString().contains("/src/main/java/"))
                    .filter(file -> file.toString().endsWith("Resource.java"))
                    .forEach(file -> paths.addAll(pathsIn(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return paths;
    }

    private static Set<String> pathsIn(Path file) {
        String source = read(file);
        int body = source.indexOf(" class ");
        String head = path(source.substring(0, body));
        Set<String> paths = new TreeSet<>();
        Matcher methods = GET.matcher(source.substring(body));
        while (methods.find()) {
            String annotations = methods.group(1);
            if (annotations.contains("@Produces(MediaType.TEXT_HTML)")) {
                paths.add(joined(head, path(annotations)));
            }
        }
        return paths;
    }

    private static String path(String annotations) {
        Matcher path = PATH.matcher(annotations);
        return path.find() ? path.group(1) : "";
    }

    private static String joined(String head, String tail) {
        return (head + "/" + tail).replaceAll("/+", "/").replaceAll("^/|/$", "");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
