package org.comity.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The methods of all resources, read from the sources, so that no new one is forgotten.
final class ResourceMethods {

    private static final Pattern METHOD =
            Pattern.compile("@(GET|POST|PUT|PATCH|DELETE)\\s+(.*?)\\bpublic ", Pattern.DOTALL);
    private static final Pattern PATH = Pattern.compile("@Path\\(\"([^\"]*)\"\\)");

    private ResourceMethods() {}

    /// A method with its path, whose variables stand in braces, without slashes around it.
    private record Found(String verb, String path, String annotations) {}

    /// The paths of the methods that show a page.
    static Set<String> pages() {
        return all().stream()
                .filter(method -> method.verb().equals("GET"))
                .filter(method -> method.annotations().contains("@Produces(MediaType.TEXT_HTML)"))
                .map(Found::path)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The methods that may change something: verb and path with a slash in front.
    static Set<String> changing() {
        return all().stream()
                .filter(method -> !method.verb().equals("GET"))
                .map(method -> method.verb() + " /" + method.path())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Found> all() {
        try (Stream<Path> files = Files.walk(RunningSystem.home(), 12)) {
            return files.filter(file -> file.toString().contains("/src/main/java/"))
                    .filter(file -> file.toString().endsWith("Resource.java"))
                    .flatMap(file -> methodsIn(file).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Found> methodsIn(Path file) {
        String source = read(file);
        int body = source.indexOf(" class ");
        String head = path(source.substring(0, body));
        return METHOD.matcher(source.substring(body))
                .results()
                .map(method -> new Found(method.group(1), joined(head, path(method.group(2))), method.group(2)))
                .toList();
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
