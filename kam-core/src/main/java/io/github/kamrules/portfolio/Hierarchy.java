package io.github.kamrules.portfolio;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import io.github.kamrules.account.AccountId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which account belongs to which, and the head of each group. Made only where an account has a parent.
 *
 * <p>Its nodes are the accounts, by row, and after them the parents that are no accounts, in the order of their ids: such a
 * parent is the head of a group all the same, since it ties its accounts together. Immutable and thread-safe.
 */
final class Hierarchy {
    static final int NONE = -1;

    private static final int MAX_NAMED = 10;

    private final ImmutableList<AccountId> outside;
    private final ImmutableList<AccountId> ids; // by node
    private final int[] parents; // by node: a node or NONE
    private final int[] heads; // by node: a node

    private Hierarchy(ImmutableList<AccountId> outside, ImmutableList<AccountId> ids, int[] parents) {
        this.outside = outside;
        this.ids = ids;
        this.parents = parents;
        heads = heads();
    }

    /**
     * Returns the hierarchy of accounts.
     *
     * @param rows the accounts with their rows, 0 and up
     * @param ids the ids by row
     * @param parentOf the parents by row
     * @return the hierarchy; null if no account has a parent
     * @throws IllegalArgumentException if parents form a cycle
     */
    static @Nullable Hierarchy of(
            Map<AccountId, Integer> rows, IntFunction<AccountId> ids, IntFunction<Optional<AccountId>> parentOf) {
        int accounts = rows.size();
        boolean some = false;
        ImmutableSortedSet.Builder<AccountId> missing = ImmutableSortedSet.naturalOrder();
        for (int row = 0; row < accounts; row++) {
            Optional<AccountId> parent = parentOf.apply(row);
            some |= parent.isPresent();
            if (parent.isPresent() && !rows.containsKey(parent.get())) {
                missing.add(parent.get());
            }
        }
        if (!some) {
            return null;
        }
        ImmutableList<AccountId> outside = missing.build().asList();
        ImmutableList.Builder<AccountId> nodes = ImmutableList.builderWithExpectedSize(accounts + outside.size());
        int[] parents = new int[accounts + outside.size()];
        Arrays.fill(parents, NONE);
        for (int row = 0; row < accounts; row++) {
            nodes.add(ids.apply(row));
            Optional<AccountId> parent = parentOf.apply(row);
            if (parent.isPresent()) {
                Integer found = rows.get(parent.get());
                parents[row] = found == null ? accounts + Collections.binarySearch(outside, parent.get()) : found;
            }
        }
        return new Hierarchy(outside, nodes.addAll(outside).build(), parents);
    }

    private int[] heads() {
        int[] found = new int[parents.length];
        Arrays.fill(found, NONE);
        int[] seenFrom = new int[parents.length];
        for (int start = 0; start < parents.length; start++) {
            int top = start;
            while (found[top] == NONE && parents[top] != NONE) {
                if (seenFrom[top] == start + 1) {
                    throw cycle(top);
                }
                seenFrom[top] = start + 1;
                top = parents[top];
            }
            int head = found[top] == NONE ? top : found[top];
            found[top] = head;
            for (int node = start; found[node] == NONE; node = parents[node]) {
                found[node] = head;
            }
        }
        return found;
    }

    private IllegalArgumentException cycle(int start) {
        List<AccountId> chain = new ArrayList<>();
        int node = start;
        do {
            chain.add(ids.get(node));
            node = parents[node];
        } while (node != start);
        chain.add(ids.get(start));
        return new IllegalArgumentException(
                "The parents of the accounts of a portfolio must not form a cycle, but they do ("
                        + chain.stream().limit(MAX_NAMED).map(AccountId::value).collect(Collectors.joining(" -> "))
                        + (chain.size() > MAX_NAMED ? " -> ..." : "")
                        + ").\nMaybe one of them is the head and has no parent.");
    }

    /** Returns the number of nodes. */
    int size() {
        return parents.length;
    }

    /** Returns the parents that are no accounts, in order. */
    List<AccountId> outside() {
        return outside;
    }

    /** Returns the node of a parent that is no account, or NONE. */
    int outsideNode(AccountId id) {
        int index = Collections.binarySearch(outside, id);
        return index < 0 ? NONE : parents.length - outside.size() + index;
    }

    AccountId id(int node) {
        return ids.get(node);
    }

    /** Returns the node to which a node belongs directly, or NONE. */
    int parent(int node) {
        return parents[node];
    }

    /** Returns the head of the group of a node: the node itself if it has no parent. */
    int head(int node) {
        return heads[node];
    }

    /** Returns whether a node is another one or belongs to it, directly or not. */
    boolean isWithin(int node, int top) {
        int at = node;
        while (at != top && at != NONE) {
            at = parents[at];
        }
        return at == top;
    }

    /** Returns the parents of the accounts that have one. */
    SortedMap<AccountId, AccountId> parents() {
        ImmutableSortedMap.Builder<AccountId, AccountId> found = ImmutableSortedMap.naturalOrder();
        for (int node = 0; node < parents.length; node++) {
            if (parents[node] != NONE) {
                found.put(ids.get(node), ids.get(parents[node]));
            }
        }
        return found.build();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Hierarchy that && ids.equals(that.ids) && Arrays.equals(parents, that.parents);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(parents);
    }
}
