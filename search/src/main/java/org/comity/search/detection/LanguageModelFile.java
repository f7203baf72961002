package org.comity.search.detection;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.comity.search.detection.LanguageModel.Gram;
import org.comity.search.detection.LanguageModel.Known;
import org.comity.search.detection.LanguageModel.Weight;

/// The file of a model: gzip, in it a mark, the languages, and the runs of letters in order, each without the
/// letters that it shares with the one before. Weights are whole numbers of steps.
final class LanguageModelFile {

    /// Weights are multiples of this.
    static final double STEP = 0.0625;

    static final int MOST_STEPS = 127;

    private static final int MARK = 0x436c6731;
    private static final int MOST_LANGUAGES = 100;
    private static final int MOST_GRAMS = 1_000_000;

    private LanguageModelFile() {}

    static void write(LanguageModel model, OutputStream file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(file))) {
            out.writeInt(MARK);
            out.writeByte(model.languages().size());
            for (Known language : model.languages()) {
                out.writeUTF(language.tag());
                out.writeUTF(language.script().name());
                for (float absent : language.absent()) {
                    out.writeByte(steps(absent));
                }
            }
            out.writeInt(model.grams().size());
            String before = "";
            for (Gram gram : model.grams()) {
                int shared = shared(before, gram.letters());
                out.writeByte(shared);
                out.writeUTF(gram.letters().substring(shared));
                out.writeByte(gram.weights().size());
                before = gram.letters();
            }
            for (Gram gram : model.grams()) {
                for (Weight weight : gram.weights()) {
                    out.writeByte(weight.language());
                }
            }
            for (Gram gram : model.grams()) {
                for (Weight weight : gram.weights()) {
                    out.writeByte(steps(weight.weight()));
                }
            }
        }
    }

    /// To the steps that the file can hold.
    static double rounded(double weight) {
        return Math.clamp(Math.round(weight / STEP), -MOST_STEPS, MOST_STEPS) * STEP;
    }

    private static int steps(float weight) {
        return (int) Math.round(weight / STEP);
    }

    private static int shared(String before, String letters) {
        int at = 0;
        while (at < before.length() && at < letters.length() && before.charAt(at) == letters.charAt(at)) {
            at++;
        }
        return at;
    }

    /// Reads a model.
    ///
    /// @throws IOException when the file is cut off, was changed, or is none of ours
    static LanguageModel read(InputStream file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(file)))) {
            require(in.readInt() == MARK, "begins otherwise");
            List<Known> languages = languages(in);
            List<String> letters = new ArrayList<>();
            List<Integer> sizes = new ArrayList<>();
            int size = in.readInt();
            require(size >= 0 && size <= MOST_GRAMS, "has %d runs of letters".formatted(size));
            String before = "";
            for (int at = 0; at < size; at++) {
                int shared = in.readUnsignedByte();
                require(shared <= before.length(), "shares letters that are not there");
                before = before.substring(0, shared) + in.readUTF();
                require(!before.isEmpty() && before.length() <= LetterGrams.LONGEST, "has a run of no right length");
                letters.add(before);
                sizes.add(in.readUnsignedByte());
            }
            List<Gram> grams = grams(in, letters, sizes, languages.size());
            require(in.read() < 0, "goes on behind its end");
            return new LanguageModel(languages, grams);
        } catch (IllegalArgumentException e) {
            throw new IOException("The model of languages names a script that does not exist.", e);
        }
    }

    private static List<Known> languages(DataInputStream in) throws IOException {
        int count = in.readUnsignedByte();
        require(count > 0 && count <= MOST_LANGUAGES, "has %d languages".formatted(count));
        List<Known> languages = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            String tag = in.readUTF();
            UnicodeScript script = UnicodeScript.valueOf(in.readUTF());
            List<Float> absent = new ArrayList<>();
            for (int length = 0; length < LetterGrams.LONGEST; length++) {
                absent.add((float) (in.readByte() * STEP));
            }
            languages.add(new Known(tag, script, absent));
        }
        return languages;
    }

    private static List<Gram> grams(DataInputStream in, List<String> letters, List<Integer> sizes, int languages)
            throws IOException {
        int[] numbers = new int[sizes.stream().mapToInt(Integer::intValue).sum()];
        for (int at = 0; at < numbers.length; at++) {
            numbers[at] = in.readUnsignedByte();
            require(numbers[at] < languages, "weighs a language that it does not have");
        }
        List<Gram> grams = new ArrayList<>();
        int next = 0;
        for (int gram = 0; gram < letters.size(); gram++) {
            List<Weight> weights = new ArrayList<>();
            for (int left = sizes.get(gram); left > 0; left--) {
                weights.add(new Weight(numbers[next++], (float) (in.readByte() * STEP)));
            }
            grams.add(new Gram(letters.get(gram), weights));
        }
        return grams;
    }

    private static void require(boolean holds, String fault) throws IOException {
        if (!holds) {
            throw new IOException("The model of languages " + fault + ".");
        }
    }
}
