import { Button, PasswordInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';

import { errorMessage } from '../api/api-error.js';
import { signIn } from '../api/session-api.js';
import style from './shell.module.css';
import { useTitle } from './use-title.js';

/** Where a server with tokens asks for one: at first, and when it has run out. */
export function SignIn() {
  useTitle('Sign in');
  const queries = useQueryClient();
  const [token, setToken] = useState('');
  const signing = useMutation({ mutationFn: signIn, onSuccess: () => queries.resetQueries() });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    signing.mutate(token.trim());
  };
  return (
    <form className={style.signIn} onSubmit={submit}>
      <h1>Sign in</h1>
      <p className="muted">
        This server asks who you are. Its admin makes tokens with <code>retrace token create</code>. One that has run
        out is not taken any more.
      </p>
      <PasswordInput
        label="Token"
        value={token}
        autoFocus
        autoComplete="current-password"
        error={signing.isError ? errorMessage(signing.error) : undefined}
        onChange={(event) => setToken(event.currentTarget.value)}
      />
      <Button type="submit" disabled={token.trim() === ''} loading={signing.isPending}>
        Sign in
      </Button>
    </form>
  );
}
