package io.github.kamrules.testkit;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.testkit.ConformanceReport.Kind;
import io.github.kamrules.testkit.ConformanceReport.Violation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.regex.Pattern;

/** Cases that are numbered from 0, and what code answers in them: asked once, again in another order, and by several threads. */
final class Trial {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final int THREADS = 4;
    /** Few cases are asked again and again, so that threads meet. */
    private static final int QUESTIONS_PER_THREAD = 2_000;

    private final int cases;
    private final IntFunction<Object> asking;
    private final IntFunction<String> naming;
    private final Map<String, Violation> violations = new LinkedHashMap<>();

    /** The answers when asked for the first time. */
    private final List<Object> answers = new ArrayList<>();

    /** A case in which another answer came, and that answer. */
    private record Other(int number, Object answer) {}

    Trial(int cases, IntFunction<Object> asking, IntFunction<String> naming) {
        this.cases = cases;
        this.asking = asking;
        this.naming = naming;
    }

    /** Asks in all cases, again in reverse order, and, where both agree, by several threads at once. */
    void run() {
        for (int i = 0; i < cases; i++) {
            answers.add(asking.apply(i));
        }
        for (int i = cases - 1; i >= 0; i--) {
            Object again = asking.apply(i);
            if (!again.equals(answers.get(i))) {
                add(Kind.DETERMINISTIC, "", i, first(i) + ", and when asked again " + again);
            }
        }
        if (violations.values().stream().noneMatch(it -> it.kind() == Kind.DETERMINISTIC)) {
            inThreads();
        }
    }

    private String first(int i) {
        return "it " + answers.get(i);
    }

    List<Object> answers() {
        return answers;
    }

    /**
     * Takes note of a violation; of the same kind and group, the first is told and the others are counted. Groups that differ
     * in numbers only are one.
     */
    void add(Kind kind, String group, int number, String detail) {
        violations.merge(
                kind + " " + NUMBER.matcher(group).replaceAll("#"),
                new Violation(kind, naming.apply(number), detail, 1),
                (known, more) -> new Violation(known.kind(), known.witness(), known.detail(), known.cases() + 1));
    }

    /** Returns what was found, by kind, and of a kind in the order in which it was found. */
    List<Violation> violations() {
        return ImmutableList.sortedCopyOf(Comparator.comparing(Violation::kind), violations.values());
    }

    private void inThreads() {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<List<Other>>> asked = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int from = cases * thread / THREADS;
                asked.add(threads.submit(() -> {
                    start.await();
                    return others(from);
                }));
            }
            start.countDown();
            boolean[] told = new boolean[cases];
            for (Future<List<Other>> thread : asked) {
                for (Other other : thread.get()) {
                    if (!told[other.number()]) {
                        told[other.number()] = true;
                        add(
                                Kind.THREAD_SAFE,
                                "",
                                other.number(),
                                first(other.number()) + ", and in several threads " + other.answer());
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The check was interrupted.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("In several threads, the code threw " + e.getCause() + ".", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    /** Asks in all cases, from one of them on and round. */
    private List<Other> others(int from) {
        List<Other> others = new ArrayList<>();
        int questions = Math.max(cases, QUESTIONS_PER_THREAD / cases * cases);
        for (int i = 0; i < questions; i++) {
            int number = (from + i) % cases;
            Object answer = asking.apply(number);
            if (!answer.equals(answers.get(number))) {
                others.add(new Other(number, answer));
            }
        }
        return others;
    }
}
