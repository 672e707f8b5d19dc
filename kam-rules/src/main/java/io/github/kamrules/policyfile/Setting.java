package io.github.kamrules.policyfile;

import io.github.kamrules.source.KnowledgeSource;

/** What a file sets a parameter to that the policy which it starts from has, and where it does. */
record Setting(String value, KnowledgeSource source, Spot spot) {}
