package io.github.kamrules.review;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;

/**
 * How a large review is run: by how many threads, who hears how far it has come, and how it is cancelled. The verdicts are the
 * same, whatever the options.
 *
 * <pre>{@code
 * AtomicBoolean stop = new AtomicBoolean();
 * ReviewOptions options = ReviewOptions.on(executor, 4)
 *     .telling((done, total) -> bar.show(done, total))
 *     .cancelledWhen(stop::get);
 * PortfolioReview review = reviewer.review(portfolio, options);
 * }</pre>
 *
 * <p>Immutable, and thread-safe as far as what it was given is.
 */
public final class ReviewOptions {

    private static final int MAX_TASKS = 1_000;

    private static final ReviewOptions SEQUENTIAL =
            new ReviewOptions(Runnable::run, 0, (done, total) -> {}, () -> false);

    private final Executor executor;
    private final int tasks;
    private final Reviewer.Progress progress;
    private final BooleanSupplier cancelled;

    private ReviewOptions(Executor executor, int tasks, Reviewer.Progress progress, BooleanSupplier cancelled) {
        this.executor = executor;
        this.tasks = tasks;
        this.progress = progress;
        this.cancelled = cancelled;
    }

    /**
     * Returns the options of a review on the calling thread alone, without progress, and cancelled by interruption only.
     *
     * @return the options
     */
    public static ReviewOptions sequential() {
        return SEQUENTIAL;
    }

    /**
     * Returns the options of a review that an executor helps with. The calling thread works on the review as well and never
     * waits for a task that has not started, so it comes to its end on a busy pool, on a pool of one thread, and when it is
     * itself called on a thread of that pool. A task that the executor rejects is done without. Tasks that start when all is
     * done end at once; the executor is not shut down.
     *
     * @param executor runs the tasks
     * @param tasks how many tasks it is given, 1 to 1,000: the threads of the review less the calling one
     * @return the options
     * @throws IllegalArgumentException if the number of tasks is out of range
     */
    public static ReviewOptions on(Executor executor, int tasks) {
        checkArgument(
                tasks >= 1 && tasks <= MAX_TASKS,
                "The tasks (%s) of a review must be 1 to %s.\nMaybe use ReviewOptions.sequential() to do without.",
                tasks,
                MAX_TASKS);
        return new ReviewOptions(
                requireNonNull(executor, "executor"), tasks, SEQUENTIAL.progress, SEQUENTIAL.cancelled);
    }

    /**
     * Returns these options with a listener.
     *
     * @param listener hears how far the review has come
     * @return the options
     */
    public ReviewOptions telling(Reviewer.Progress listener) {
        return new ReviewOptions(executor, tasks, requireNonNull(listener, "listener"), cancelled);
    }

    /**
     * Returns these options with a question that cancels the review. Every thread of the review asks it again and again,
     * before each 256 accounts it takes up; once it is answered with true the review ends with a {@code CancellationException}.
     *
     * @param question whether to cancel, such as {@code stop::get} of an {@code AtomicBoolean}; quick and thread-safe
     * @return the options
     */
    public ReviewOptions cancelledWhen(BooleanSupplier question) {
        return new ReviewOptions(executor, tasks, progress, requireNonNull(question, "question"));
    }

    Executor executor() {
        return executor;
    }

    int tasks() {
        return tasks;
    }

    Reviewer.Progress progress() {
        return progress;
    }

    BooleanSupplier cancelled() {
        return cancelled;
    }

    @Override
    public String toString() {
        return tasks == 0 ? "ReviewOptions(sequential)" : "ReviewOptions(" + tasks + " tasks)";
    }
}
