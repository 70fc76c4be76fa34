import { useMutation } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'
import { answered, api } from '../api/client.ts'
import { keys } from '../api/keys.ts'
import { asProblem } from '../api/problem.ts'
import { invalidate } from '../api/query-client.ts'
import { Button } from '../ui/button.tsx'
import { Fault } from '../ui/face.tsx'
import { Field } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { Question } from '../ui/question.tsx'
import { toast } from '../ui/toast.tsx'
import type { App, Recipe } from './queries.ts'
import { faultOfJson, placeInWords } from './recipe-words.ts'

interface RecipeEditorProps {
  app: App
  /** Null where it is to be the first. */
  recipe: Recipe | null
}

export function RecipeEditor({ app, recipe }: RecipeEditorProps): ReactElement {
  const [text, setText] = useState(() => JSON.stringify(recipe ?? draftFor(app), null, 2))
  const [isAsked, setAsked] = useState(false)
  const params = { path: { id: app.id } }
  const save = useMutation({
    // Whether it is a recipe is for the API to judge.
    mutationFn: () => answered(api.PUT('/api/v1/apps/{id}/recipe', { params, body: JSON.parse(text) as Recipe })),
    onSuccess: async () => {
      toast('The recipe is saved. The next login follows it.')
      await invalidate(keys.apps)
    },
  })
  const remove = useMutation({
    mutationFn: () => answered(api.DELETE('/api/v1/apps/{id}/recipe', { params })),
    onSuccess: async () => {
      toast('The recipe is deleted.')
      await invalidate(keys.apps)
    },
  })
  return (
    <>
      <Form error={save.error} onSubmit={() => save.mutate()}>
        <Field
          label="The recipe, as JSON"
          lines={18}
          value={text}
          onChange={setText}
          validate={faultOfJson}
          spellCheck="false"
          autoComplete="off"
          isRequired
        />
        <Faults error={save.error} />
        <div className="row">
          <Button type="submit" variant="primary" isPending={save.isPending}>
            Save the recipe
          </Button>
          {recipe !== null && (
            <Button variant="quiet" onPress={() => setAsked(true)}>
              Delete …
            </Button>
          )}
        </div>
      </Form>
      {isAsked && (
        <Question
          title="Delete the recipe?"
          yes="Delete"
          danger
          work={remove}
          onYes={() => remove.mutate()}
          onClose={() => setAsked(false)}
        >
          <p>Keyline finds its own way through the sign-in pages of {app.name} again. The document is gone.</p>
        </Question>
      )}
    </>
  )
}

/** What the API has against the document, each by its place; else why it could not be saved. */
function Faults({ error }: { error: Error | null }): ReactElement {
  const faults = error === null ? [] : Object.entries(asProblem(error).fields)
  if (faults.length === 0) return <Fault error={error} />
  return (
    <div className="fault" role="alert">
      <p className="fault-title">The recipe was not saved</p>
      <ul className="stack-tight">
        {faults.map(([path, message]) => (
          <li key={path} className="wrap">
            <strong>{placeInWords(path)}</strong>: {message}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Something to begin with. */
function draftFor({ domains }: App): Recipe {
  return {
    version: 1,
    match: { domains },
    steps: [
      { do: 'type', into: { label: 'Username' }, value: '{username}' },
      { do: 'type', into: { label: 'Password' }, value: '{password}' },
      { do: 'press', on: { role: 'button', name: 'Sign in' } },
    ],
    outcomes: {},
  }
}
