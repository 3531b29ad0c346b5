"""Values that every layer speaks: keys, instants, enumerations, money, working time."""
