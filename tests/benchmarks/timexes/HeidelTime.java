/* Reads texts with one warm HeidelTime: a line "YYYY-MM-DD base64(text)" in, a line "seconds base64(TimeML)" out. */

import de.unihd.dbs.heideltime.standalone.DocumentType;
import de.unihd.dbs.heideltime.standalone.HeidelTimeStandalone;
import de.unihd.dbs.heideltime.standalone.OutputType;
import de.unihd.dbs.uima.annotator.heideltime.resources.Language;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.text.SimpleDateFormat;
import java.util.Base64;

class HeidelTime {
  public static void main(String[] configAndKind) throws Exception {
    PrintStream answers = System.out;
    System.setOut(System.err);
    HeidelTimeStandalone engine =
        new HeidelTimeStandalone(
            Language.ENGLISH,
            DocumentType.valueOf(configAndKind[1]),
            OutputType.TIMEML,
            configAndKind[0]);
    BufferedReader texts = new BufferedReader(new InputStreamReader(System.in));
    for (String line = texts.readLine(); line != null; line = texts.readLine()) {
      String[] fields = line.split(" ");
      String text = new String(Base64.getDecoder().decode(fields[1]), StandardCharsets.UTF_8);
      long begun = System.nanoTime();
      String marked = engine.process(text, new SimpleDateFormat("yyyy-MM-dd").parse(fields[0]));
      double seconds = (System.nanoTime() - begun) / 1e9;
      byte[] answer = marked.getBytes(StandardCharsets.UTF_8);
      answers.println(seconds + " " + Base64.getEncoder().encodeToString(answer));
      answers.flush();
    }
  }
}
