// Stands in for Farasa's three jars in tests: the same command line (-i IN -o OUT), the same shapes of output, made by a
// few rules of its own. The environment tells it how to behave:
//   STANDIN_LOG    a file to which each run adds a line: the task and the number of lines it was given
//   STANDIN_FAULT  KIND or KIND:WORD or KIND:WORD:FILE: misbehave, at the first line with WORD (else the middle line), only
//                  as long as FILE is not there, which is made then.
//                  Kinds: crash hang flood short long shift slow kill memory
import java.io.BufferedWriter;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

public class StandIn {
    static final Map<String, String> NAMES = Map.of(
            "لافروف", "B-PERS", "سيرغي", "B-PERS", "كيري", "B-PERS", "موسكو", "B-LOC", "القاهرة", "B-LOC",
            "روسيا", "B-LOC", "باريس", "B-LOC");
    static final Set<String> VERBS = Set.of("وصل", "قال", "التقى", "أعلن", "زار", "بحث");
    static final Set<String> PREPOSITIONS = Set.of("في", "إلى", "من", "على", "مع", "عن");

    public static void run(String task, String[] arguments) throws Exception {
        Path source = null;
        Path target = null;
        for (int at = 0; at + 1 < arguments.length; at += 2) {
            if (arguments[at].equals("-i")) source = Path.of(arguments[at + 1]);
            if (arguments[at].equals("-o")) target = Path.of(arguments[at + 1]);
        }
        System.out.println("Initializing the system ....");
        System.err.println("system ready!");
        List<String> lines = Files.readAllLines(source, StandardCharsets.UTF_8);
        log(task + " " + lines.size());
        Fault fault = Fault.of(System.getenv("STANDIN_FAULT"), lines);
        try (BufferedWriter out = Files.newBufferedWriter(target, StandardCharsets.UTF_8)) {
            if (fault.is("shift")) out.write("\n");
            for (int at = 0; at < lines.size(); at++) {
                if (at == fault.line) {
                    out.flush();
                    fault.happen();
                }
                if (fault.is("short") && at == fault.line || fault.is("shift") && at == lines.size() - 1) continue;
                out.write(answer(task, lines.get(at)) + "\n");
                if (fault.is("long") && at == fault.line) out.write(answer(task, "سطر زائد من الكلام") + "\n");
                if (fault.is("slow")) {
                    out.flush();
                    Thread.sleep(250);
                }
            }
        }
    }

    static void log(String entry) throws Exception {
        String file = System.getenv("STANDIN_LOG");
        if (file != null)
            Files.writeString(Path.of(file), entry + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    record Fault(String kind, int line) {
        static Fault of(String told, List<String> lines) throws Exception {
            String[] parts = told == null ? new String[] {"none"} : told.split(":", 3);
            int line = lines.size() / 2;
            if (parts.length > 1 && !parts[1].isEmpty()) {
                line = -1;
                for (int at = lines.size() - 1; at >= 0; at--) if (lines.get(at).contains(parts[1])) line = at;
            }
            if (parts.length > 2) {
                File once = new File(parts[2]);
                if (once.exists()) line = -1;
                else if (line >= 0) once.createNewFile();
            }
            return new Fault(line < 0 ? "none" : parts[0], line);
        }

        boolean is(String other) {
            return kind.equals(other);
        }

        void happen() throws Exception {
            switch (kind) {
                case "crash" -> throw new IllegalStateException("stand-in crashed");
                case "hang" -> Thread.sleep(600_000);
                case "flood" -> {
                    while (true) System.err.println("a message that never ends ".repeat(40));
                }
                case "memory" -> {
                    List<byte[]> hoard = new ArrayList<>();
                    while (true) hoard.add(new byte[1 << 20]);
                }
                case "kill" -> {
                    new ProcessBuilder("kill", "-9", Long.toString(ProcessHandle.current().pid())).start();
                    Thread.sleep(600_000);
                }
                default -> { }
            }
        }
    }

    static String answer(String task, String line) {
        StringBuilder answer = new StringBuilder(task.equals("tagger") ? "S/S " : "");
        String last = "O";
        for (String word : tokens(line)) {
            Word read = new Word(word);
            String label = read.label();
            answer.append(switch (task) {
                case "segmenter" -> read.segmented();
                case "tagger" -> read.tagged();
                default -> word.replaceFirst("^لال", "لل") + "/" + (label.equals(last) ? label.replace("B-", "I-") : label);
            }).append(' ');
            last = label;
        }
        return answer.append(task.equals("tagger") ? "E/E " : "").toString();
    }

    // As Farasa cuts words: vowel marks and tatweel go, each mark stands alone, لل in front becomes لال.
    static List<String> tokens(String line) {
        List<String> found = new ArrayList<>();
        for (String part : line.replaceAll("[\u0640\u064b-\u0652\u0670]", "").split("\\s+")) {
            for (String token : part.replaceAll("([^\u0621-\u063a\u0641-\u064a0-9\u0660-\u0669a-zA-Z])", " $1 ").trim().split(" +")) {
                if (!token.isEmpty()) found.add(token.startsWith("لل") && token.length() > 3 ? "لال" + token.substring(2) : token);
            }
        }
        return found;
    }

    static class Word {
        final List<String> before = new ArrayList<>();
        final List<String> after = new ArrayList<>();
        String stem;

        Word(String word) {
            stem = word;
            if (word.length() < 4 || !word.matches("[\u0621-\u064a]+") || NAMES.containsKey(word)) return;
            if (stem.startsWith("وال") || NAMES.containsKey(stem.substring(1)) || VERBS.contains(stem.substring(1))) cut(1);
            if (stem.startsWith("لال")) cut(1);
            if (stem.startsWith("ال") && stem.length() > 4 && !VERBS.contains(stem)) cut(2);
            for (String suffix : new String[] {"ات", "ين", "ون", "ة", "ه"}) {
                if (stem.endsWith(suffix) && stem.length() > suffix.length() + 2 && !NAMES.containsKey(stem)) {
                    after.add(suffix);
                    stem = stem.substring(0, stem.length() - suffix.length());
                    break;
                }
            }
        }

        void cut(int letters) {
            before.add(stem.substring(0, letters));
            stem = stem.substring(letters);
        }

        String tag() {
            if (stem.matches("[0-9\u0660-\u0669]+")) return "NUM";
            if (stem.matches("[a-zA-Z0-9]+")) return "FOREIGN";
            if (!stem.matches("[\u0621-\u064a]+")) return "PUNC";
            return VERBS.contains(stem) ? "V" : PREPOSITIONS.contains(stem) ? "PREP" : after.isEmpty() ? "NOUN-MS" : "NOUN";
        }

        String segmented() {
            List<String> segments = new ArrayList<>(before);
            segments.add(stem);
            segments.addAll(after);
            return String.join("+", segments);
        }

        String tagged() {
            StringBuilder forms = new StringBuilder();
            StringBuilder tags = new StringBuilder();
            for (String clitic : before) {
                forms.append(clitic).append("+ ");
                tags.append(clitic.equals("ال") ? "DET+" : clitic.equals("ل") ? "PREP+" : "CONJ+");
            }
            forms.append(stem);
            tags.append(tag());
            for (String suffix : after) {
                forms.append(" +").append(suffix);
                tags.append(suffix.equals("ه") ? "+PRON" : suffix.equals("ة") ? "+NSUFF-FS" : suffix.equals("ات") ? "+NSUFF-FP" : "+NSUFF-MP");
            }
            return forms + "/" + tags;
        }

        String label() {
            String name = String.join("", before.contains("ال") ? List.of("ال") : List.of()) + stem;
            return NAMES.getOrDefault(name, "O");
        }
    }
}

class Segmenter {
    public static void main(String[] arguments) throws Exception {
        StandIn.run("segmenter", arguments);
    }
}

class Tagger {
    public static void main(String[] arguments) throws Exception {
        StandIn.run("tagger", arguments);
    }
}

class Recogniser {
    public static void main(String[] arguments) throws Exception {
        StandIn.run("recogniser", arguments);
    }
}
