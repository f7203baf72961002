package org.comity.content.files;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.comity.content.fault.FaultKind;
import org.comity.content.fault.Faults;
import org.jspecify.annotations.Nullable;

/// What a folder and an archive have in common: every file goes through here. First all names are offered, then the
/// contents of those that were accepted.
final class Intake {

    private final Faults faults;
    private final Map<String, String> folded = new HashMap<>();
    private final List<String> offered = new ArrayList<>();
    private final TreeMap<String, byte[]> contents = new TreeMap<>();
    private String top = "";
    private long total;

    Intake(Faults faults) {
        this.faults = faults;
    }

    /// Whether the file is what operating systems leave in folders and archives.
    static boolean junk(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        return name.startsWith("__MACOSX/")
                || file.startsWith("._")
                || Set.of(".DS_Store", "Thumbs.db", "desktop.ini").contains(file);
    }

    /// Checks a name and keeps it for [#sort].
    ///
    /// @param name with slashes, as it stands in the folder or archive
    /// @return whether the file may be read
    boolean offer(String name) {
        if (unsafe(name)) {
            faults.add(shown(name), FaultKind.NAME_UNSAFE, Map.of());
            return false;
        }
        if (name.chars().filter(character -> character == '/').count() > Limits.DEPTH) {
            faults.add(shown(name), FaultKind.TOO_DEEP, Map.of("limit", Limits.DEPTH));
            return false;
        }
        @Nullable String other = folded.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
        if (other != null) {
            faults.add(shown(name), FaultKind.NAME_TWICE, Map.of("other", shown(other)));
            return false;
        }
        if (offered.size() == Limits.FILES) {
            faults.add("", FaultKind.TOO_MANY_FILES, Map.of("limit", Limits.FILES));
        }
        offered.add(name);
        return offered.size() <= Limits.FILES;
    }

    private static boolean unsafe(String name) {
        return name.isEmpty()
                || name.length() > Limits.NAME
                || name.startsWith("/")
                || name.indexOf('\\') >= 0
                || name.indexOf(':') >= 0
                || name.indexOf('\uFFFD') >= 0
                || name.chars().anyMatch(Character::isISOControl)
                || Arrays.stream(name.split("/", -1))
                        .anyMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
    }

    /// A name that is safe to show: no control characters, not too long.
    static String shown(String name) {
        String visible = name.codePoints()
                .limit(120)
                .map(character -> Character.isISOControl(character) || Character.getType(character) == Character.FORMAT
                        ? '\uFFFD'
                        : character)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return visible.length() < name.length() ? visible + "…" : visible;
    }

    /// Finds the course folder among the names offered: the root, or the only folder at the top.
    void sort() {
        if (offered.contains("course.yaml")) {
            return;
        }
        Set<String> tops = offered.stream()
                .map(name -> name.substring(0, name.indexOf('/') + 1))
                .collect(Collectors.toSet());
        if (tops.size() == 1) {
            top = tops.iterator().next();
        }
    }

    /// What the format has in this place.
    Optional<CoursePath> place(String name) {
        Optional<CoursePath> place =
                name.startsWith(top) ? CoursePath.of(name.substring(top.length())) : Optional.empty();
        if (place.isEmpty()) {
            faults.add(
                    shown(name.startsWith(top) ? name.substring(top.length()) : name),
                    FaultKind.FILE_UNKNOWN,
                    Map.of());
        }
        return place;
    }

    /// Whether more files were offered than a course may have.
    boolean overfull() {
        return offered.size() > Limits.FILES;
    }

    /// Whether no further content can come in, because all files together are too large.
    boolean full() {
        return total > Limits.COURSE;
    }

    /// Takes a file in.
    void take(CoursePath place, byte[] bytes) {
        total += bytes.length;
        if (full()) {
            faults.add("", FaultKind.COURSE_TOO_LARGE, Map.of("limit", Limits.mebibytes(Limits.COURSE)));
            return;
        }
        boolean text = place.kind() != CoursePath.Kind.PICTURE || place.name().endsWith(".svg");
        String path = place.path();
        (text ? TextCheck.normalised(path, bytes, faults) : Optional.of(bytes))
                .ifPresent(normalised -> contents.put(path, normalised));
    }

    /// The files that came in.
    CourseFiles files() {
        return new CourseFiles(contents);
    }
}
