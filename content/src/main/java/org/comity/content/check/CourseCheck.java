package org.comity.content.check;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.content.Fault;
import org.comity.content.fault.FaultTexts;
import org.comity.content.fault.Faults;
import org.comity.content.files.CourseFiles;
import org.comity.content.files.FolderReader;
import org.comity.content.format.CourseReader;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.language.Localizer;
import org.comity.platform.language.Messages;

/// `./comity course check FOLDER`: prints every fault and warning as `file:line: fault: what advice` in the language
/// of the terminal. Exit code 0 without faults, 1 with faults, 2 for a wrong call.
public final class CourseCheck {

    private final Localizer localizer;
    private final PrintStream out;

    CourseCheck(Localizer localizer, PrintStream out) {
        this.localizer = localizer;
        this.out = out;
    }

    /// The command.
    public static void main(String[] arguments) {
        Messages messages = Messages.load(List.of(FaultTexts.MESSAGES), CourseCheck.class.getClassLoader());
        Localizer localizer = new Localizer(messages, language(System.getenv()));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(new CourseCheck(localizer, out).run(List.of(arguments)));
    }

    /// The language that the terminal asks for (POSIX, section 8.2), otherwise English.
    static InterfaceLanguage language(Map<String, String> environment) {
        Optional<String> wish = List.of("LC_ALL", "LC_MESSAGES", "LANG").stream()
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst();
        String tag = wish.orElse("en").replaceAll("[.@].*", "").replace('_', '-');
        return InterfaceLanguage.best(tag.equals("C") || tag.equals("POSIX") ? List.of() : List.of(tag));
    }

    /// Checks the folder and returns the exit code.
    int run(List<String> arguments) {
        if (arguments.size() != 1) {
            out.println(localizer.text("content.check.usage"));
            return 2;
        }
        Optional<Path> folder = folder(arguments.getFirst());
        if (folder.isEmpty()) {
            out.println(localizer.text("content.check.nofolder", "folder", arguments.getFirst()));
            return 2;
        }
        Faults faults = new Faults();
        CourseFiles files = FolderReader.read(folder.get(), faults);
        CourseReader.read(files, faults);
        print(faults.faults());
        print(faults.warnings());
        out.println(localizer.text(
                "content.check.summary",
                Map.of(
                        "faults",
                        faults.faults().size(),
                        "warnings",
                        faults.warnings().size())));
        return faults.refuse() ? 1 : 0;
    }

    private static Optional<Path> folder(String argument) {
        try {
            return Optional.of(Path.of(argument)).filter(Files::isDirectory);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private void print(List<Fault> entries) {
        entries.forEach(entry -> out.println(FaultTexts.of(entry, localizer).line()));
    }
}
