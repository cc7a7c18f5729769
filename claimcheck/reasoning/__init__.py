"""How figures can belong together: what checks ask of claims that stand in one article.

Arithmetic (``ratios``, ``changes``, ``parts``, ``closing``, ``divisions``, ``remainders``, ``conversions``,
``statistics``), time (``elapsed``, ``chronology``, ``tense``), one fact told again (``retold``, ``redated``,
``evidence``, ``nearby``), and the words that pair figures or part them (``wording``, ``circumstances``,
``bases``, ``predicates``, ``surroundings``).  No room here knows a check.
"""
