package org.comity.acceptance.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.comity.launcher.folder.FileTree;

/// The command. `bench` measures pages under load, `bench quick` does the same with little of everything to see that it
/// works, `bench idle` measures what a warm start costs and what the system takes when nobody uses it, `bench find` how
/// soon
/// search answers and how soon a saved text is found.
public final class Bench {

    private static final String USAGE = "usage: ./comity bench [idle | quick | find]";

    private Bench() {}

    public static void main(String[] arguments) throws IOException {
        Path home = Path.of(System.getProperty("comity.home", ".")).toAbsolutePath();
        Path folder = Files.createDirectories(home.resolve("acceptance/target/bench"));
        Path data = folder.resolve("data");
        switch (List.of(arguments)) {
            case List<String> none when none.isEmpty() -> load(home, folder, LoadBench.Size.FULL);
            case List<String> quick when quick.equals(List.of("quick")) -> load(home, folder, LoadBench.Size.QUICK);
            case List<String> find when find.equals(List.of("find")) -> find(home, folder);
            case List<String> idle
            when idle.equals(List.of("idle")) -> {
                FileTree.delete(data);
                finish(new IdleBench(home, data).run(), folder.resolve("idle.md"));
            }
            default -> {
                System.err.println(USAGE);
                System.exit(2);
            }
        }
        FileTree.delete(data);
    }

    private static void load(Path home, Path folder, LoadBench.Size size) throws IOException {
        FileTree.delete(folder.resolve("data"));
        try (MeasuredSystem system = MeasuredSystem.start(home, folder.resolve("data"))) {
            finish(new LoadBench(system, size).run(), folder.resolve("load.md"));
        }
    }

    private static void find(Path home, Path folder) throws IOException {
        FileTree.delete(folder.resolve("data"));
        try (MeasuredSystem system = MeasuredSystem.start(home, folder.resolve("data"))) {
            finish(new FindBench(system, 300, 40).run(), folder.resolve("find.md"));
        }
    }

    private static void finish(Report report, Path file) throws IOException {
        System.out.println();
        System.out.println(report.text());
        Files.writeString(file, report.text());
        System.out.println("Also in " + file);
    }
}
