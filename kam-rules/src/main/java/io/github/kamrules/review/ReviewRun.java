package io.github.kamrules.review;

import io.github.kamrules.account.Account;
import io.github.kamrules.decision.CaseStore;
import io.github.kamrules.decision.DecisionBuffer;
import io.github.kamrules.fact.FactContext;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.portfolio.PortfolioStatistics;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * One review at work. Threads take blocks of accounts in order until none is left. The calling thread is one of them, and at the
 * end waits only for blocks that another thread is working on: a task that has not started holds none.
 */
final class ReviewRun {

    static final int BLOCK = 256;

    /** What is done to an account whose facts are in a buffer. */
    @FunctionalInterface
    interface Task {

        void take(int row, DecisionBuffer buffer);
    }

    private final Policy policy;
    private final List<Account> accounts;
    private final PortfolioStatistics statistics;
    private final CaseStore facts;
    private final Task task;
    private final ReviewOptions options;
    /** A review looks at all accounts once for each stratum of the policy's decisions, and then decides them. */
    private final int pass;

    private final int passes;
    private final Thread caller = Thread.currentThread();

    // All below is guarded by this.
    private int next;
    private int done;
    private int atWork;
    private boolean stopped;
    private boolean cancelled;
    private @Nullable Throwable failure;
    private int failedAt;

    /** What the caller has told last; only the caller reads and writes it. */
    private int told;

    ReviewRun(
            Policy policy,
            List<Account> accounts,
            PortfolioStatistics statistics,
            CaseStore facts,
            Task task,
            ReviewOptions options,
            int pass,
            int passes) {
        this.policy = policy;
        this.accounts = accounts;
        this.statistics = statistics;
        this.facts = facts;
        this.task = task;
        this.options = options;
        this.pass = pass;
        this.passes = passes;
        told = overall(0);
    }

    void run() {
        try {
            askForHelp();
            work();
            waitForOthers();
        } catch (RuntimeException | Error e) {
            endOthers();
            throw e;
        }
        synchronized (this) {
            if (failure instanceof Error error) {
                throw error;
            } else if (failure instanceof RuntimeException exception) {
                throw exception;
            } else if (cancelled && done < accounts.size()) {
                throw new CancellationException(
                        "The review was cancelled after " + overall(done) + " of " + accounts.size() + " accounts.");
            }
        }
    }

    private void askForHelp() {
        int blocks = (accounts.size() + BLOCK - 1) / BLOCK;
        for (int i = 0; i < Math.min(options.tasks(), blocks - 1); i++) {
            try {
                options.executor().execute(this::help);
            } catch (RejectedExecutionException e) {
                return; // the pool is full or shut down: the caller does the work alone
            }
        }
    }

    private void help() {
        if (Thread.currentThread().equals(caller)) {
            return; // an executor that runs tasks at once: the caller works anyway
        }
        work();
    }

    /** Takes blocks and reviews them until none is left, or the review has stopped. */
    private void work() {
        DecisionBuffer buffer = null;
        for (int from = take(); from >= 0; from = take()) {
            int to = Math.min(from + BLOCK, accounts.size());
            int row = from;
            Throwable thrown = null;
            try {
                if (buffer == null) {
                    buffer = policy.graph().newBuffer();
                }
                for (; row < to; row++) {
                    read(row, buffer);
                    task.take(row, buffer);
                }
            } catch (RuntimeException | Error e) {
                thrown = e;
            }
            finish(row - from, row, thrown);
            tell();
        }
    }

    /** Facts that were read in the first pass are not read again, as far as they could be kept. */
    private void read(int row, DecisionBuffer buffer) {
        if (pass == 0 || !facts.giveBack(row, buffer)) {
            policy.facts().read(FactContext.of(accounts.get(row), statistics), buffer);
            if (pass == 0 && passes > 1) {
                facts.keep(row, buffer);
            }
        }
    }

    /** Returns the first account of the next block, -1 if there is none. */
    private int take() {
        boolean cancel;
        Throwable thrown = null;
        try {
            Thread here = Thread.currentThread();
            cancel = (here.equals(caller) && here.isInterrupted())
                    || options.cancelled().getAsBoolean();
        } catch (RuntimeException | Error e) {
            cancel = true;
            thrown = e;
        }
        synchronized (this) {
            if (thrown != null) {
                fail(thrown, -1);
            }
            cancelled |= cancel;
            stopped |= cancel;
            if (stopped || next >= accounts.size()) {
                return -1;
            }
            int from = next;
            next = Math.min(next + BLOCK, accounts.size());
            atWork++;
            return from;
        }
    }

    private synchronized void finish(int reviewed, int row, @Nullable Throwable thrown) {
        atWork--;
        done += reviewed;
        if (thrown != null) {
            fail(thrown, row);
        }
        notifyAll();
    }

    /** Notes a failure; of several the one that a review by one thread would have met first. */
    private synchronized void fail(Throwable thrown, int row) {
        stopped = true;
        if (failure == null || row < failedAt) {
            failure = thrown;
            failedAt = row;
        }
    }

    private void tell() {
        if (!Thread.currentThread().equals(caller)) {
            return;
        }
        int reached;
        synchronized (this) {
            reached = stopped ? told : overall(done);
        }
        // Of a pass before the last only whole blocks are worth a word.
        if (reached > told && (reached == accounts.size() || reached - told >= BLOCK)) {
            told = reached;
            options.progress().reached(reached, accounts.size());
        }
    }

    /** Returns how many accounts the passes so far are worth. */
    private int overall(int accountsDone) {
        return (int) (((long) pass * accounts.size() + accountsDone) / passes);
    }

    private void waitForOthers() {
        try {
            boolean working = true;
            while (working) {
                synchronized (this) {
                    int before = done;
                    while (atWork > 0 && done == before) {
                        wait();
                    }
                    working = atWork > 0;
                }
                tell();
            }
        } catch (InterruptedException e) {
            synchronized (this) {
                cancelled = true;
            }
            endOthers();
            Thread.currentThread().interrupt();
        }
    }

    /** Lets no thread take another block, and waits until each has finished the one that it is at. */
    private synchronized void endOthers() {
        stopped = true;
        boolean interrupted = false;
        while (atWork > 0) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
